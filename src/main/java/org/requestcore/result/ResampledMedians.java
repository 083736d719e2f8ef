package org.requestcore.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Where the median of n draws lies in what they are drawn from, whatever that is: so a resample's median costs one look-up, not n draws and a sort.
 *
 * <p>To draw n times is to draw n uniform numbers and to look up the quantiles at them; the median of the draws is the quantile at the median of the numbers.
 * The k-th smallest of n uniform numbers is Beta(k, n + 1 - k) distributed, and above it the next is the least of the n - k others (David and Nagaraja
 * 2003, Order Statistics, 2.3 and 2.5). The places are laid out once for each n, at evenly spaced quantiles of the Beta distribution: all as likely.
 *
 * @param lower places from 0 to 1, ascending
 * @param upper places of the value above; the same if n is odd. The median is the mean of the values at both
 * @param ranks what the places mean if the draws are from n sorted values, as in the bootstrap
 */
record ResampledMedians(double[] lower, double[] upper, List<Rank> ranks) {
    static final int SIZE = 1_024;
    private static final Map<Integer, ResampledMedians> KNOWN = new ConcurrentHashMap<>();

    /**
     * The median of a resample is the mean of two of the sorted values.
     *
     * @param lower  rank from 0
     * @param upper  rank from 0
     * @param weight how likely
     */
    record Rank(int lower, int upper, double weight) {
    }

    static ResampledMedians of(int n) {
        return KNOWN.computeIfAbsent(n, ResampledMedians::make);
    }

    private static ResampledMedians make(int n) {
        int k = (n + 1) / 2;
        BetaDistribution lowerMedian = BetaDistribution.of(k, n + 1.0 - k);
        double[] lower = new double[SIZE];
        double[] upper = new double[SIZE];
        Map<List<Integer>, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < SIZE; i++) {
            lower[i] = lowerMedian.inverseCumulativeProbability((i + 0.5) / SIZE);
            upper[i] = n % 2 == 1 ? lower[i] : 1 - (1 - lower[i]) * Math.pow(even(i), 1.0 / (n - k));
            weights.merge(List.of((int) (n * lower[i]), (int) (n * upper[i])), 1.0 / SIZE, Double::sum);
        }
        return new ResampledMedians(lower, upper, weights.entrySet().stream().map(w -> new Rank(w.getKey().get(0), w.getKey().get(1), w.getValue())).toList());
    }

    /** Bits in reverse (van der Corput): spread as evenly as i, and not in step with it. */
    private static double even(int i) {
        return (Integer.reverse(i) >>> 22) / (double) SIZE + 0.5 / SIZE;
    }
}
