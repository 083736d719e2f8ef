package org.requestcore.run.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.WorkloadParams;

import org.requestcore.plan.Cell;

/** Rows as JMH would have made them, out of forks that ran one by one. */
public final class Results {
    private Results() {
    }

    /**
     * @param records in any order; forks that failed are passed over, of a fork that ran more than once the last counts
     * @param rows    the order of the rows: {@link Cell#id}; rows that are not named follow, in the order of the records
     */
    public static List<RunResult> of(List<ForkRecord> records, List<String> rows) {
        Map<String, Map<Integer, ForkRecord>> forks = new LinkedHashMap<>();
        rows.forEach(row -> forks.put(row, new LinkedHashMap<>()));
        records.stream().filter(ForkRecord::hasResult).forEach(r -> forks.computeIfAbsent(r.row(), row -> new LinkedHashMap<>()).put(r.fork(), r));
        List<RunResult> results = new ArrayList<>();
        for (Map<Integer, ForkRecord> row : forks.values()) {
            if (!row.isEmpty()) {
                results.add(result(row.values().stream().sorted(Comparator.comparingInt(ForkRecord::fork)).toList()));
            }
        }
        return results;
    }

    private static RunResult result(List<ForkRecord> forks) {
        forks.forEach(fork -> fork.result().getIterationResults().forEach(Told::strip));
        return new RunResult(params(forks), forks.stream().map(ForkRecord::result).toList());
    }

    /** Those of the first fork, but for their number, which each took to be 1. */
    private static BenchmarkParams params(List<ForkRecord> forks) {
        BenchmarkParams one = forks.get(0).result().getParams();
        WorkloadParams workload = new WorkloadParams();
        one.getParamsKeys().forEach(name -> workload.put(name, one.getParam(name), 0));
        return new BenchmarkParams(one.getBenchmark(), one.generatedBenchmark(), one.shouldSynchIterations(), one.getThreads(), one.getThreadGroups(), one.getThreadGroupLabels(),
            one.getForks() * forks.size(), one.getWarmupForks(), one.getWarmup(), one.getMeasurement(), one.getMode(), workload, one.getTimeUnit(), one.getOpsPerInvocation(),
            one.getJvm(), one.getJvmArgs(), one.getJdkVersion(), one.getVmName(), one.getVmVersion(), one.getJmhVersion(), one.getTimeout());
    }
}
