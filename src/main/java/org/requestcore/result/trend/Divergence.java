package org.requestcore.result.trend;

/**
 * How far two neighbouring stretches of a series are apart: the scaled energy distance of Matteson and James 2014, A Nonparametric Approach for Multiple Change Point
 * Analysis of Multivariate Data, with exponent 1. Unlike the difference of their means it is not led astray by one far value.
 */
final class Divergence {
    /** Of all distances between one of the first i values and one of the first j: a stretch's are looked up, not added up. */
    private final double[][] sums;

    Divergence(double[] values) {
        int n = values.length;
        sums = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sums[i + 1][j + 1] = Math.abs(values[i] - values[j]) + sums[i][j + 1] + sums[i + 1][j] - sums[i][j];
            }
        }
    }

    /** Of the values from {@code from} to before {@code at}, and those from there to before {@code to}; at least two each. */
    double of(int from, int at, int to) {
        double left = at - from;
        double right = to - at;
        double between = 2 * sum(from, at, at, to) / (left * right);
        // each pair stands twice in its square
        double within = sum(from, at, from, at) / (left * (left - 1)) + sum(at, to, at, to) / (right * (right - 1));
        return left * right / (left + right) * (between - within);
    }

    private double sum(int from, int to, int otherFrom, int otherTo) {
        return sums[to][otherTo] - sums[from][otherTo] - sums[to][otherFrom] + sums[from][otherFrom];
    }
}
