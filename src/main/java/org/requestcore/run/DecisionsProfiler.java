package org.requestcore.run;

import java.util.ArrayList;
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

import org.requestcore.contract.Contender;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stacks;
import org.requestcore.machine.JvmDecisions;
import org.requestcore.run.folder.Told;

/** Asks, in the fork, what JVM and libraries decided by themselves, and which libraries it has loaded: once, after the first measured iteration and after all other profilers. On in every run. */
public final class DecisionsProfiler implements InternalProfiler {
    private boolean isTold;

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
        if (isTold || iterationParams.getType() != IterationType.MEASUREMENT) {
            return List.of();
        }
        isTold = true;
        Map<String, Map<String, String>> decisions = new LinkedHashMap<>(Map.of("jvm", JvmDecisions.read()));
        Map<String, Map<String, String>> loaded = new LinkedHashMap<>();
        for (Contender contender : contenders(benchmarkParams)) {
            decisions.put(contender.name(), contender.decisions());
            loaded.put(contender.name(), LoadedLibraries.of(contender));
        }
        return List.of(Told.DECISIONS.result(decisions), Told.LOADED.result(loaded));
    }

    private static List<Contender> contenders(BenchmarkParams row) {
        List<Contender> contenders = new ArrayList<>();
        Collection<String> params = row.getParamsKeys();
        if (params.contains("stack")) {
            contenders.add(Stacks.named(row.getParam("stack")));
        }
        String library = params.contains("shape") ? JsonLibraries.OF_THE_APP : params.contains("library") ? row.getParam("library") : null;
        if (library != null) {
            contenders.add(JsonLibraries.named(library));
        }
        return contenders;
    }
}
