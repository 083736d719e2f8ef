package org.requestcore.result;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Where the median of a resample lies in what it was drawn from, so that a replicate costs one draw instead of n.
 *
 * <p>Draw n values with replacement from n sorted ones, by n uniform numbers: the median of the resample stands at the rank that the median of the
 * uniform numbers points to. The k-th smallest of n uniform numbers is Beta(k, n + 1 - k) distributed, and above it the next is the least of the n - k
 * others (David and Nagaraja 2003, Order Statistics, 2.3 and 2.5). So all ranks are laid out in a table once, at evenly spaced quantiles; any place of it
 * is as likely as any other.
 *
 * @param lower ranks from 0
 * @param upper ranks from 0; the median is the mean of the values at both
 */
record MedianRanks(int[] lower, int[] upper) {
    /** Ten bits of a random number choose. */
    static final int SIZE = 1_024;
    private static final Map<Integer, MedianRanks> KNOWN = new ConcurrentHashMap<>();

    static MedianRanks of(int n) {
        return KNOWN.computeIfAbsent(n, MedianRanks::make);
    }

    private static MedianRanks make(int n) {
        int k = (n + 1) / 2;
        BetaDistribution lowerMedian = BetaDistribution.of(k, n + 1.0 - k);
        MedianRanks ranks = new MedianRanks(new int[SIZE], new int[SIZE]);
        for (int i = 0; i < SIZE; i++) {
            double lower = lowerMedian.inverseCumulativeProbability((i + 0.5) / SIZE);
            double upper = n % 2 == 1 ? lower : 1 - (1 - lower) * Math.pow(even(i), 1.0 / (n - k));
            ranks.lower[i] = (int) (n * lower);
            ranks.upper[i] = (int) (n * upper);
        }
        return ranks;
    }

    /** Bits in reverse (van der Corput): spread as evenly as i, and not in step with it. */
    private static double even(int i) {
        return (Integer.reverse(i) >>> 1) / (double) (1 << 30) / 2 + 0.5 / SIZE;
    }
}
