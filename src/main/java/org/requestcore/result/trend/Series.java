package org.requestcore.result.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.requestcore.result.Comparison.Verdict;
import org.requestcore.result.Metric;

/**
 * One figure of a row, stop by stop.
 *
 * @param benchmark     class and method
 * @param params        of the row
 * @param lowerIsBetter false of operations a time
 * @param points        one a stop
 * @param changes       in their order
 */
public record Series(String benchmark, Map<String, String> params, Figure figure, String unit, boolean lowerIsBetter, List<Point> points, List<Change> changes) {
    /** Whatever moves a time by less is not worth a look; of bytes see {@link #isBookkeeping}. */
    private static final double TRIVIAL = 0.01;

    /** What is followed, what is believed first first. */
    public enum Figure { BYTES, CPU, TIME }

    /**
     * @param value the median of the forks' medians; NaN where the stop has no such row
     * @param forks their medians
     */
    public record Point(double value, List<Double> forks) {
    }

    /**
     * From one level to another.
     *
     * @param at      the first stop on the new level, from 0
     * @param before  the median of the stops up to there, since the change before
     * @param after   the median of those from there, up to the next change
     * @param ratio   after to before, turned so that above 1 is worse; infinite if there was nothing before
     * @param verdict for B/op {@code FASTER} reads "less", {@code SLOWER} "more"
     */
    public record Change(int at, double before, double after, double ratio, Verdict verdict) {
    }

    /** @param metrics of all runs of each stop; none where the stop has no such row */
    static Series of(String benchmark, Map<String, String> params, Figure figure, String unit, boolean lowerIsBetter, List<List<Metric>> metrics) {
        List<Point> points = metrics.stream().map(Series::point).toList();
        int[] known = IntStream.range(0, points.size()).filter(i -> !Double.isNaN(points.get(i).value())).toArray();
        double[] values = Arrays.stream(known).mapToDouble(i -> points.get(i).value()).toArray();
        // what multiplies a time is as likely on all levels; of bytes there may be none
        boolean isRelative = figure != Figure.BYTES && Arrays.stream(values).allMatch(v -> v > 0);
        DoubleUnaryOperator scale = isRelative ? Math::log : DoubleUnaryOperator.identity();
        double[] errors = Arrays.stream(known).mapToDouble(i -> error(points.get(i).forks().stream().mapToDouble(scale::applyAsDouble).toArray())).toArray();
        double[] scaled = Arrays.stream(values).map(scale).toArray();
        List<Integer> places = ChangePoints.of(scaled, errors, (before, after) -> figure == Figure.BYTES ? isBookkeeping(before, after)
            : isRelative ? Math.abs(after - before) < Math.log1p(TRIVIAL) : Math.abs(after - before) < TRIVIAL * Math.abs(before));
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            double before = ChangePoints.level(values, places, i - 1);
            double after = ChangePoints.level(values, places, i);
            double ratio = lowerIsBetter ? after / before : before / after;
            changes.add(new Change(known[places.get(i)], before, after, ratio, ratio > 1 ? Verdict.SLOWER : Verdict.FASTER));
        }
        return new Series(benchmark, params, figure, unit, lowerIsBetter, points, changes);
    }

    private static Point point(List<Metric> runs) {
        double[][] forks = runs.stream().flatMap(m -> Arrays.stream(m.forks())).toArray(double[][]::new);
        List<Double> medians = Arrays.stream(forks).map(fork -> new Metric("", new double[][] {fork}).median()).toList();
        return new Point(new Metric("", forks).median(), medians);
    }

    /** Less than a byte, or a thousandth, is bookkeeping of the profiler: as in a comparison. */
    private static boolean isBookkeeping(double before, double after) {
        return Math.abs(after - before) < Math.max(1, 0.001 * Math.max(before, after));
    }

    /** Of a median, as of values that are normally distributed: 1.25 times the mean's. One fork doesn't tell. */
    private static double error(double... forks) {
        double mean = Arrays.stream(forks).average().orElseThrow();
        double squares = Arrays.stream(forks).map(f -> (f - mean) * (f - mean)).sum();
        return forks.length < 2 ? 0 : Math.sqrt(Math.PI / 2 * squares / (forks.length - 1) / forks.length);
    }
}
