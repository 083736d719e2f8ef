package org.requestcore.steady;

import java.util.Arrays;

import org.apache.commons.statistics.distribution.NormalDistribution;

import org.requestcore.precision.Student;

/**
 * What a fork's measured iterations do. With four or five of them, the usual number, nothing fine can be told: a trend, a step, or neither. Whatever moves
 * the fork by less than 3 % is steady, however certain: it is below what forks differ by.
 *
 * <p>A trend is Mann's and Kendall's (Mann 1945), as large as Theil's and Sen's slope says (Sen 1968). A step is the split with the largest t statistic, held
 * to Bonferroni's bound over the splits (Worsley 1979, On the Likelihood Ratio Test for a Shift in Location). The levels are strict, for a row has several forks.
 */
public enum Trend {
    /** Less than four iterations: too few to tell. */
    SHORT,
    STEADY,
    /** One way all along: not warm yet, or ageing. */
    DRIFT,
    /** From one level to another: compiled anew, or a neighbour came. */
    SHIFT;

    private static final int TOO_FEW = 4;
    private static final double TRIVIAL = 0.03;
    private static final double LEVEL = 0.02;
    private static final int EXACT = 10;

    public static Trend of(double[] iterations) {
        int n = iterations.length;
        if (n < TOO_FEW) {
            return SHORT;
        }
        double middle = Math.abs(Medians.of(iterations));
        double slope = slope(iterations);
        boolean drifts = Math.abs(slope) * (n - 1) > TRIVIAL * middle && isTrend(iterations);
        Step step = Step.best(iterations);
        boolean shifts = Math.abs(step.size) > TRIVIAL * middle && step.t > Student.t(n - 2.0, LEVEL / 2 / (n - 3));
        if (drifts && shifts) {
            return step.residual < residual(iterations, slope) ? SHIFT : DRIFT;
        }
        return drifts ? DRIFT : shifts ? SHIFT : STEADY;
    }

    /** Four values in order are by chance in 2 of 24 cases: as certain as four can be, and taken as a trend. */
    private static boolean isTrend(double[] values) {
        int n = values.length;
        int s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += (int) Math.signum(values[j] - values[i]);
            }
        }
        if (n == TOO_FEW) {
            return Math.abs(s) == 6;
        }
        return (n <= EXACT ? exact(n, Math.abs(s)) : normal(n, Math.abs(s))) <= LEVEL;
    }

    /** How likely n values in random order reach s or more, either way: by counting the orders with each number of inversions. */
    private static double exact(int n, int s) {
        double[] orders = {1};
        for (int size = 2; size <= n; size++) {
            double[] more = new double[orders.length + size - 1];
            for (int i = 0; i < orders.length; i++) {
                for (int moved = 0; moved < size; moved++) {
                    more[i + moved] += orders[i] / size;
                }
            }
            orders = more;
        }
        return 2 * Arrays.stream(orders, 0, (n * (n - 1) / 2 - s) / 2 + 1).sum();
    }

    private static double normal(int n, int s) {
        return 2 * NormalDistribution.of(0, Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18)).survivalProbability(s - 1.0);
    }

    /** An iteration. */
    private static double slope(double[] values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[k++] = (values[j] - values[i]) / (j - i);
            }
        }
        return Medians.of(slopes);
    }

    private static double residual(double[] values, double slope) {
        double[] level = new double[values.length];
        Arrays.setAll(level, i -> values[i] - slope * i);
        return squares(level, 0, level.length);
    }

    private static double squares(double[] values, int from, int to) {
        double mean = Arrays.stream(values, from, to).average().orElseThrow();
        return Arrays.stream(values, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }

    /** @param residual the sum of squares within both sides; @param t of the difference of their means */
    private record Step(double size, double t, double residual) {

        /** At least two iterations a side: a single one is an outlier, not a level. */
        static Step best(double[] values) {
            int n = values.length;
            Step best = new Step(0, 0, Double.MAX_VALUE);
            for (int split = 2; split <= n - 2; split++) {
                double size = Arrays.stream(values, split, n).average().orElseThrow() - Arrays.stream(values, 0, split).average().orElseThrow();
                double within = squares(values, 0, split) + squares(values, split, n);
                if (within < best.residual) {
                    best = new Step(size, Math.abs(size) / Math.sqrt(within / (n - 2) * (1.0 / split + 1.0 / (n - split))), within);
                }
            }
            return best;
        }
    }
}
