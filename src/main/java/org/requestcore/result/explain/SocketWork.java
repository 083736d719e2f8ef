package org.requestcore.result.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.requestcore.result.Estimate;
import org.requestcore.result.Intervals;
import org.requestcore.result.Metric;
import org.requestcore.result.Sample;

/**
 * What the floor's server spends on its sockets, by how long it takes for a request: the longer it is kept busy, the more often its client sleeps by then, and has to be woken. Between two points it goes with the
 * logarithm of that time; beyond the last nothing is known, and it stays as it is.
 *
 * @param points at least that of the floor as it is; by time, ascending
 */
record SocketWork(List<Point> points) {
    private static final double NANOS_PER_MICRO = 1e3;
    /** Halvings of what is left of a bisection: more than a double has bits. */
    private static final int HALVINGS = 60;

    /**
     * The floor's server.
     *
     * @param busy   us that it was kept busy for, beyond its work
     * @param cpu    a request, ns
     * @param core   us of its core, in process
     */
    record Point(double busy, Metric cpu, double core) {
        /** us that a request takes it, all in all. */
        double time() {
            return cpu.median() / NANOS_PER_MICRO;
        }

        /** us. */
        double socket() {
            return time() - busy - core;
        }

        /** Without what it was kept busy for, so many times. */
        private Sample times(double factor) {
            return Sample.of(new Metric("us/op", Stream.of(cpu.forks()).map(fork -> Arrays.stream(fork).map(value -> factor * (value / NANOS_PER_MICRO - busy)).toArray()).toArray(double[][]::new)));
        }
    }

    static SocketWork of(Stream<Point> points) {
        return new SocketWork(points.sorted(Comparator.comparingDouble(Point::time)).toList());
    }

    /** How long a server takes for a request whose work beside its sockets' is known, us: that and socket work, which goes by the whole. */
    double time(double beside) {
        double low = 0;
        double high = beside + points.stream().mapToDouble(Point::socket).max().getAsDouble() + 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (beside + at(middle) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** us, of a server that takes so long for a request. */
    double at(double time) {
        double[] weights = weights(time);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * points.get(i).socket();
        }
        return sum;
    }

    /** The floor's server as it is at such a time, without what it was kept busy for; and, if {@code less} is a time, less what it is at that one. What of points cancels is left out. */
    List<Sample> samples(double time, double less) {
        double[] weights = weights(time);
        if (!Double.isNaN(less)) {
            double[] others = weights(less);
            Arrays.setAll(weights, i -> weights[i] - others[i]);
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                samples.add(points.get(i).times(weights[i]));
            }
        }
        return samples;
    }

    private double[] weights(double time) {
        double[] weights = new double[points.size()];
        int above = 0;
        while (above < weights.length && points.get(above).time() <= time) {
            above++;
        }
        if (above == 0 || above == weights.length) {
            weights[Math.max(0, above - 1)] = 1;
            return weights;
        }
        double begin = Math.log(points.get(above - 1).time());
        double share = (Math.log(time) - begin) / (Math.log(points.get(above).time()) - begin);
        weights[above - 1] = 1 - share;
        weights[above] = share;
        return weights;
    }

    /** us, by point. @param core of the floor, in process */
    List<Estimate> estimates(Sample core) {
        return points.stream().map(point -> Intervals.sum(List.of(point.times(1)), List.of(core))).toList();
    }
}
