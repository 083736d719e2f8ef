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
 * @param calls    how many times were compared, and how many of them one has to expect to be called falsely
 */
public record Comparison(String base, String head, List<String> warnings, List<Pair> pairs, List<String> onlyBase, List<String> onlyHead, Calls calls) {
    public Comparison(String base, String head, List<String> warnings, List<Pair> pairs, List<String> onlyBase, List<String> onlyHead) {
        this(base, head, warnings, pairs, onlyBase, onlyHead, Calls.NONE);
    }

    /** What happened to a metric: NOT_TOLD is not "the same". For B/op {@code FASTER} reads "less", {@code SLOWER} "more". */
    public enum Verdict { FASTER, SLOWER, NOT_TOLD, UNKNOWN }

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
     * @param ratio   head to base, so that above 1 is worse, in whatever direction the metric is better; without a value if one of them has two speeds
     * @param verdict of head, by the interval and by Welch's test; UNKNOWN if there are too few forks to tell
     * @param told    the smallest difference that these forks could have told, as a share; NaN where there is none to tell
     */
    public record Change(String unit, double base, double head, Estimate ratio, Verdict verdict, double told) {
        public Change(String unit, double base, double head, Estimate ratio, Verdict verdict) {
            this(unit, base, head, ratio, verdict, Double.NaN);
        }
    }
}
