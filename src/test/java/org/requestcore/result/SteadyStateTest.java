package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

class SteadyStateTest {
    private static final double[] STEADY = {100, 101, 99, 100, 101};
    private static final double[] DRIFT = {110, 107, 104, 102, 100};
    private static final double[] SHIFT = {100, 101, 100, 120, 121};

    @Test
    void aVerdictSaysWhatAndInHowManyForks() {
        assertEquals("steady", verdict(wall(STEADY, STEADY), null));
        assertEquals("1/3 drift", verdict(wall(STEADY, DRIFT, STEADY), null));
        assertEquals("2/4 drift, 1/4 shift", verdict(wall(DRIFT, DRIFT, SHIFT, STEADY), null));
        assertEquals("2/2 short", verdict(wall(new double[] {1, 2, 3}, new double[] {1}), null));
    }

    @Test
    void aForkWhoseWallTimeExceedsItsCpuTimeWasDisturbed() {
        Metric wall = wall(STEADY, STEADY, SHIFT);
        assertEquals("1/3 shift", verdict(wall, cpu(0.98, wall, 1)));
        assertEquals("1/3 shift, 3/3 disturbed", verdict(wall, cpu(0.95, wall, 1)));
        Metric micros = new Metric("us/op", wall.forks());
        assertEquals("1/3 shift", verdict(micros, cpu(0.98, wall, 1000)));
        assertEquals("1/3 shift, 3/3 disturbed", verdict(micros, cpu(0.95, wall, 1000)));
    }

    /** A thread that the collector holds is not on a processor either: that is the contender's own, and no neighbour's. */
    @Test
    void theCollectorsPausesAreNoDisturbance() {
        Metric wall = wall(STEADY, STEADY);
        Metric pauses = new Metric("ms", new double[][] {{6, 5, 5, 4, 5}, {5, 5, 5, 5, 5}});
        Row collected = new Row("a.B.c", "avgt", 1, Map.of(), "", "", 100, wall, Map.of("cpu", cpu(0.95, wall, 1), "gc.time", pauses));
        assertEquals("steady", SteadyState.of(collected).verdict());
        Row disturbedToo = new Row("a.B.c", "avgt", 1, Map.of(), "", "", 100, wall, Map.of("cpu", cpu(0.90, wall, 1), "gc.time", pauses));
        assertEquals("2/2 disturbed", SteadyState.of(disturbedToo).verdict());
        Row unknown = new Row("a.B.c", "avgt", 1, Map.of(), "", "", Double.NaN, wall, Map.of("cpu", cpu(0.95, wall, 1), "gc.time", pauses));
        assertEquals("2/2 disturbed", SteadyState.of(unknown).verdict());
    }

    /** One iteration alone is no disturbed fork, and a rate has no wall time. */
    @Test
    void oneIterationOrARateIsNoDisturbance() {
        Metric wall = wall(new double[] {100, 140, 100, 101, 99});
        Metric cpu = cpu(1, wall(new double[] {100, 100, 100, 101, 99}), 1);
        assertEquals("steady", verdict(wall, cpu));
        assertEquals("steady", verdict(new Metric("ops/us", wall(STEADY).forks()), cpu(0.5, wall(STEADY), 1)));
    }

    /** Where the client is the slower one, the server's process is idle. */
    @Test
    void aServerThatWaitsForItsClientIsNotDisturbed() {
        Metric wall = wall(STEADY, STEADY);
        Row loaded = new Row("a.B.c", "avgt", 1, Map.of(), "", "", 100, wall, Map.of("cpu", cpu(0.1, wall, 1), "load.errors", new Metric("requests", wall.forks())));
        assertEquals("steady", SteadyState.of(loaded).verdict());
    }

    private static Metric wall(double[]... forks) {
        return new Metric("ns/op", forks);
    }

    private static Metric cpu(double part, Metric wall, double nanos) {
        return Simulated.times(wall, part * nanos);
    }

    private static String verdict(Metric wall, Metric cpu) {
        return SteadyState.of(new Row("a.B.c", "avgt", 1, Map.of(), "", "", 100, wall, cpu == null ? Map.of() : Map.of("cpu", cpu))).verdict();
    }
}
