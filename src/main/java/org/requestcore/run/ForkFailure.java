package org.requestcore.run;

/** A fork gave no result. The message says why, in one line. */
final class ForkFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    ForkFailure(String reason) {
        super(reason, null, false, false);
    }
}
