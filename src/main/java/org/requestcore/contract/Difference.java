package org.requestcore.contract;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.RouteTable;

/**
 * Where a stack answers differently by design: for which requests, and what it has to answer then. The proofs demand just that: where it says no, the
 * oracle's answer, and where it says yes, the one that it tells, which it makes without seeing the stack's. Ordinary requests to a route are out of its
 * reach: see {@link Expectation}. {@link Differences} has those met so far.
 *
 * @param sentence what a reader has to know, for the support matrix
 * @param where    the requests that are answered differently
 * @param answer   what is right then
 */
public record Difference(String sentence, Predicate<Asked> where, Function<Asked, Oracle.Answer> answer) {

    /**
     * One request to a table, as a difference sees it.
     *
     * @param path    as {@link Router} is asked for it
     * @param answers to a path, of the same method, without the difference: the oracle's, or what the stack's other differences make of it
     */
    public record Asked(RouteTable table, String method, String path, Function<String, Oracle.Answer> answers) {

        /** What is right without the difference. */
        public Oracle.Answer right() {
            return right(path);
        }

        /** What is right of another path without the difference. */
        public Oracle.Answer right(String otherPath) {
            return answers.apply(otherPath);
        }
    }

    /**
     * Of a stack that answers as if another path had been asked for: most are of this kind.
     *
     * @param rewritten the other path; the same where there is no difference
     */
    public static Difference ofPath(String sentence, UnaryOperator<String> rewritten) {
        return new Difference(sentence, asked -> !rewritten.apply(asked.path()).equals(asked.path()), asked -> asked.right(rewritten.apply(asked.path())));
    }
}
