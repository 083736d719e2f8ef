package org.requestcore.profile.foreign;

import java.lang.reflect.Field;
import java.util.List;

import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;

/** An iteration's score that is another process's. JMH counts calls of a method, and lets profilers add to an iteration's results, but not put anything in the place of that count. */
public final class Score {
    private static final String RESULTS = "primaryResults";

    private Score() {
    }

    /** @param operations that took so long */
    public static void put(IterationResult iteration, double operations, long nanos) {
        String label = iteration.getPrimaryResult().getLabel();
        List<Result<?>> score = List.of(new AverageTimeResult(ResultRole.PRIMARY, label, operations, nanos, iteration.getBenchmarkParams().getTimeUnit()));
        try {
            Field results = IterationResult.class.getDeclaredField(RESULTS);
            results.setAccessible(true);
            results.set(iteration, score);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JMH keeps an iteration's score otherwise", e);
        }
    }
}
