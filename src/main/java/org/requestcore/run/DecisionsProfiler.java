package org.requestcore.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

import org.requestcore.machine.JvmDecisions;
import org.requestcore.run.folder.Contenders;
import org.requestcore.run.folder.Told;

/** Asks, in the fork, what JVM and libraries decided by themselves, and which libraries it has loaded: once, after the last measured iteration and after all other profilers, for it reads jars. On in every run. */
public final class DecisionsProfiler implements InternalProfiler {
    private int measured;

    @Override
    public String getDescription() {
        return "What JVM and libraries decided by themselves, and which libraries are loaded; it is on in every run";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        // nothing is measured
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        if (iterationParams.getType() != IterationType.MEASUREMENT || ++measured % iterationParams.getCount() != 0) {
            return List.of();
        }
        Map<String, Map<String, String>> decisions = new LinkedHashMap<>(Map.of(Told.JVM, JvmDecisions.read()));
        Map<String, Map<String, String>> loaded = new LinkedHashMap<>();
        Contenders.of(params(benchmarkParams)).forEach((kind, contender) -> {
            decisions.put(Told.who(kind, contender), contender.decisions());
            loaded.put(Told.who(kind, contender), LoadedLibraries.of(contender));
        });
        return List.of(Told.DECISIONS.result(decisions), Told.LOADED.result(loaded));
    }

    private static Map<String, String> params(BenchmarkParams row) {
        return row.getParamsKeys().stream().collect(Collectors.toMap(name -> name, row::getParam));
    }
}
