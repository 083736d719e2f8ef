package org.requestcore.contract;

/** Where a stack answers differently by design. The proofs expect just that of it. */
public enum Difference {
    ENCODED_SLASH_KEPT("%2F stays encoded in a captured value"),
    TRAILING_SLASH_IGNORED("a template without a trailing slash matches a path that has one"),
    EMPTY_SEGMENT_TAKEN("parameters take empty segments, one more at the end included");

    private final String sentence;

    Difference(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
