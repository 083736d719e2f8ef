package org.requestcore.contract.conformance;

import java.util.List;

/**
 * How one stack answers where servers like to differ.
 *
 * @param behaviour  what is asked about: "trailing slash"
 * @param asked      the requests, where they are always the same
 * @param how        of one that differs, a request each: "/users/7/ → /users/7" is answered as if the other had been asked, "→ 404" with that; and where, if its router and its
 *                   whole request part
 * @param isDeclared whether the stack says all that by itself: a {@link org.requestcore.contract.Difference}, which proofs demand
 * @param absence    of one that isn't offered, why neither by its router nor by a whole request; else empty
 */
public record Conformance(String stack, String behaviour, List<String> asked, Verdict verdict, List<String> how, boolean isDeclared, List<String> absence) {

    /** As the rules say, otherwise, or not at all. */
    public enum Verdict { SAME, DIFFERS, ABSENT }
}
