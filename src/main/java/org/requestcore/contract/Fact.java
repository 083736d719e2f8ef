package org.requestcore.contract;

/** What only a stack knows of an offer of its: budgets and checks go by it, and the support matrix tells it. */
public enum Fact {
    /** The contender whose router is inside; without it, its own. */
    ROUTES_WITH("routesWith", "routes with %s"),
    /** The JSON library inside; without it {@link JsonLibraries#OF_THE_APP}. */
    ENCODES_WITH("encodesWith", "encodes with %s"),
    /** That it keeps by design what it found out for a request, so that the same one again is cheaper; and why, or how much. */
    REMEMBERS("remembers", "remembers: %s"),
    /** The contender that is nothing but what carries its bytes, and so what its row contains of that. */
    STANDS_ON("standsOn", "stands on %s");

    private final String key;
    private final String sentence;

    Fact(String key, String sentence) {
        this.key = key;
        this.sentence = sentence;
    }

    /** In run.json. */
    public String key() {
        return key;
    }

    String sentence(String value) {
        return sentence.formatted(value);
    }
}
