package org.requestcore.contract.proof;

/** A contender broke its contract. The message says who, what was asked, what was right and what came. */
public final class ProofFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProofFailure(String message) {
        super(message);
    }

    ProofFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** @throws ProofFailure with this message, unless it holds */
    public static void unless(boolean holds, String format, Object... arguments) {
        if (!holds) {
            throw new ProofFailure(format.formatted(arguments));
        }
    }
}
