package org.requestcore.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.requestcore.steady.Medians;
import org.requestcore.steady.Trend;

/**
 * Whether a row's forks had warmed up and had the processor to themselves. Many JMH benchmarks never reach a steady state (Barrett et al. 2017, Virtual
 * Machine Warmup Blows Hot and Cold; Traini et al. 2023, Towards Effective Assessment of Steady State Performance in Java Software): the row says so, and stays.
 *
 * @param forks     how many gave a result
 * @param trends    in how many of them the iterations did what
 * @param disturbed in how many the wall time, without the collector's pauses, exceeded the CPU time by over 3 %: a neighbour had the processor
 * @param cold      how many measured code that was still being compiled
 * @param remembers whether the contender answers from memory: steady, and not what it looks like
 */
record SteadyState(int forks, Map<Trend, Integer> trends, int disturbed, int cold, boolean remembers) {
    static final String STEADY = "steady";
    private static final double DISTURBED = 1.03;

    static SteadyState of(Row row) {
        Map<Trend, Integer> trends = new EnumMap<>(Trend.class);
        Arrays.stream(row.primary().forks()).forEach(fork -> trends.merge(Trend.of(fork), 1, Integer::sum));
        return new SteadyState(row.primary().forks().length, trends, disturbed(row), row.coldForks(), row.remembers());
    }

    boolean isMoving() {
        return trends.containsKey(Trend.DRIFT) || trends.containsKey(Trend.SHIFT);
    }

    /** "steady", or what is wrong and in how many forks: "2/5 cold, 1/5 disturbed, remembers". */
    String verdict() {
        List<String> wrong = new ArrayList<>();
        add(wrong, cold, "cold");
        for (Trend trend : List.of(Trend.DRIFT, Trend.SHIFT, Trend.SHORT)) {
            add(wrong, trends.getOrDefault(trend, 0), trend.name().toLowerCase(Locale.ROOT));
        }
        add(wrong, disturbed, "disturbed");
        if (remembers) {
            wrong.add("remembers");
        }
        return wrong.isEmpty() ? STEADY : String.join(", ", wrong);
    }

    private void add(List<String> wrong, int count, String what) {
        if (count > 0) {
            wrong.add(count + "/" + forks + " " + what);
        }
    }

    /** Both are times of one thread an operation, in the modes that measure such; a server's process waits for its client. */
    private static int disturbed(Row row) {
        if (row.cpu() == null || row.isLoaded() || Double.isNaN(row.primary().nanosPerUnit()) || row.cpu().forks().length != row.primary().forks().length) {
            return 0;
        }
        double scale = row.primary().nanosPerUnit() / row.cpu().nanosPerUnit() * (1 - row.pauseShare());
        int disturbed = 0;
        for (int i = 0; i < row.primary().forks().length; i++) {
            disturbed += excess(row.primary().forks()[i], row.cpu().forks()[i]) * scale > DISTURBED ? 1 : 0;
        }
        return disturbed;
    }

    /** Iteration by iteration where both are whole. */
    private static double excess(double[] wall, double[] cpu) {
        if (wall.length != cpu.length) {
            return Medians.of(wall) / Medians.of(cpu);
        }
        double[] ratios = new double[wall.length];
        Arrays.setAll(ratios, i -> wall[i] / cpu[i]);
        return Medians.of(ratios);
    }
}
