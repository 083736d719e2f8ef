package org.requestcore.result;

import java.util.List;
import java.util.Map;

/**
 * Two runs, row by row.
 *
 * @param base     the name of the one
 * @param head     the name of the other
 * @param warnings conditions in which they differ, a sentence each
 * @param pairs    the rows that both have
 * @param onlyBase rows that only the one has
 * @param onlyHead rows that only the other has
 */
public record Comparison(String base, String head, List<String> warnings, List<Pair> pairs, List<String> onlyBase, List<String> onlyHead) {

    /** What happened to a metric. For B/op {@code FASTER} reads "less", {@code SLOWER} "more". */
    public enum Verdict { FASTER, SLOWER, TIE, UNKNOWN }

    /**
     * One row in both runs.
     *
     * @param benchmark class and method
     * @param params    of the row
     * @param score     the primary metric
     * @param cpu       null if one of them has none
     * @param bytes     null if one of them has none
     */
    public record Pair(String benchmark, Map<String, String> params, Change score, Change cpu, Change bytes) {
    }

    /**
     * One metric in both runs.
     *
     * @param ratio   head to base, so that above 1 is worse, in whatever direction the metric is better; the interval decides the verdict
     * @param verdict of head; UNKNOWN if there are too few forks to tell
     */
    public record Change(String unit, double base, double head, Estimate ratio, Verdict verdict) {
    }
}
