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
 * @param started   when, ISO 8601 in UTC
 * @param seconds   how long it took, from its start to its result
 * @param failed    why there is no result; null if there is one
 * @param result    JMH's own; null if it failed
 */
public record ForkRecord(String benchmark, String mode, Map<String, String> params, int fork, String started, double seconds, String failed, BenchmarkResult result) {

    public static ForkRecord of(Fork fork, String started, double seconds, BenchmarkResult result) {
        Cell cell = fork.row().cell();
        return new ForkRecord(cell.benchmark(), cell.mode().shortLabel(), cell.params(), fork.number(), started, seconds, null, result);
    }

    /** Of a fork that JMH ran among others. */
    public static ForkRecord of(BenchmarkParams row, int number, String started, BenchmarkResult result) {
        Map<String, String> params = new LinkedHashMap<>();
        row.getParamsKeys().forEach(name -> params.put(name, row.getParam(name)));
        return new ForkRecord(row.getBenchmark(), row.getMode().shortLabel(), params, number, started, 0, null, result);
    }

    public static ForkRecord failed(Fork fork, String started, double seconds, String reason) {
        Cell cell = fork.row().cell();
        return new ForkRecord(cell.benchmark(), cell.mode().shortLabel(), cell.params(), fork.number(), started, seconds, reason, null);
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
        return failed == null;
    }
}
