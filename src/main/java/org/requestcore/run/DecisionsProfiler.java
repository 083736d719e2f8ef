package org.requestcore.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stacks;
import org.requestcore.machine.JvmDecisions;
import org.requestcore.run.folder.Decisions;

/** Asks, in the fork, what JVM and libraries decided by themselves: once, after the first measured iteration and after all other profilers. On in every run. */
public final class DecisionsProfiler implements InternalProfiler {
    private boolean isTold;

    @Override
    public String getDescription() {
        return "What JVM and libraries decided by themselves; it is on in every run";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        // nothing is measured
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        if (isTold || iterationParams.getType() != IterationType.MEASUREMENT) {
            return List.of();
        }
        isTold = true;
        return List.of(Decisions.result(decisions(benchmarkParams)));
    }

    private static Map<String, Map<String, String>> decisions(BenchmarkParams row) {
        Map<String, Map<String, String>> decisions = new LinkedHashMap<>(Map.of("jvm", JvmDecisions.read()));
        Collection<String> params = row.getParamsKeys();
        if (params.contains("stack")) {
            decisions.put(row.getParam("stack"), Stacks.named(row.getParam("stack")).decisions());
        }
        String library = params.contains("shape") ? JsonLibraries.OF_THE_APP : params.contains("library") ? row.getParam("library") : null;
        if (library != null) {
            decisions.put(library, JsonLibraries.named(library).decisions());
        }
        return decisions;
    }
}
