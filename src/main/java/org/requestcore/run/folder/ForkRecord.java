package org.requestcore.run.folder;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;

import org.requestcore.plan.Cell;
import org.requestcore.plan.Fork;

/**
 * What became of a fork: a line of the journal.
 *
 * @param benchmark JMH's name of the method
 * @param mode      JMH's short label
 * @param params    of the row
 * @param fork      its number, from 1
 * @param warmups   how many iterations it warmed up for; 0 in journals of versions that didn't tell
 * @param started   when, ISO 8601 in UTC
 * @param seconds   how long it took, from its start to its result
 * @param failed    why there is no result; null if there is one
 * @param cold      why what was measured is no result; null if it is one
 * @param result    JMH's own; null if it failed
 */
public record ForkRecord(String benchmark, String mode, Map<String, String> params, int fork, int warmups, String started, double seconds, String failed, String cold,
                         BenchmarkResult result) {

    /** @param cold why the fork is; null if it isn't, or its user wants it so */
    public static ForkRecord of(Fork fork, int warmups, String started, double seconds, String cold, BenchmarkResult result) {
        Cell cell = fork.row().cell();
        return new ForkRecord(cell.benchmark(), cell.mode().shortLabel(), cell.params(), fork.number(), warmups, started, seconds, null, cold, result);
    }

    /** Of a fork that JMH ran among others. */
    public static ForkRecord of(BenchmarkParams row, int number, String started, BenchmarkResult result) {
        Map<String, String> params = new LinkedHashMap<>();
        row.getParamsKeys().forEach(name -> params.put(name, row.getParam(name)));
        return new ForkRecord(row.getBenchmark(), row.getMode().shortLabel(), params, number, row.getWarmup().getCount(), started, 0, null, null, result);
    }

    public static ForkRecord failed(Fork fork, int warmups, String started, double seconds, String reason) {
        Cell cell = fork.row().cell();
        return new ForkRecord(cell.benchmark(), cell.mode().shortLabel(), cell.params(), fork.number(), warmups, started, seconds, reason, null, null);
    }

    /** Tells its row: {@link Cell#id}. */
    public String row() {
        StringBuilder id = new StringBuilder(benchmark + " " + mode);
        params.forEach((name, value) -> id.append(' ').append(name).append('=').append(value));
        return id.toString();
    }

    /** Tells its fork: {@link Fork#key}. */
    public String key() {
        return Fork.key(row(), fork);
    }

    public boolean hasResult() {
        return failed == null && cold == null;
    }

    public boolean isCold() {
        return cold != null;
    }
}
