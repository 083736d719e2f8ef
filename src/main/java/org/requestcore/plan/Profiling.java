package org.requestcore.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.profile.ProfilerFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.ProfilerConfig;

import org.requestcore.profile.Profilers;
import org.requestcore.workload.BadInput;

/** Which profilers a fork runs with: the user's, and those that every row has. */
public final class Profiling {
    private Profiling() {
    }

    /**
     * Allocation, CPU time, the compilers' and the collector's work are always measured, and what a contender remembers; what some rows are about is a metric that only our profiler has.
     *
     * @param flameGraphs where the fork's are to be written, if it is asked for some
     */
    public static List<ProfilerConfig> of(Options user, String benchmark, Path flameGraphs) {
        List<ProfilerConfig> asked = new ArrayList<>(user.getProfilers());
        if (benchmark.startsWith("org.requestcore.bench.twin.")) {
            return ofProcess("org.requestcore.bench.twin.TwinProfiler", resolved(asked, flameGraphs));
        }
        if (benchmark.startsWith("org.requestcore.bench.load.")) {
            add(asked, "remembers");
            return ofProcess("org.requestcore.load.LoadProfiler", resolved(asked, flameGraphs));
        }
        add(asked, "gc");
        add(asked, "cpu");
        add(asked, "compiler");
        add(asked, "collector");
        add(asked, "remembers");
        if (benchmark.startsWith("org.requestcore.bench.memory.")) {
            add(asked, "retained");
        }
        if (Stream.of("PauseBenchmark.", "PacedBenchmark.").anyMatch(asks -> benchmark.startsWith("org.requestcore.bench.request." + asks))) {
            add(asked, "pause");
        }
        if (Stream.of("request.PacedBenchmark.", "concurrency.BlockedLoopBenchmark.").anyMatch(asks -> benchmark.startsWith("org.requestcore.bench." + asks))) {
            add(asked, "response");
        }
        if (Stream.of("memory.FirstAnswerBenchmark.", "request.RequestBenchmark.").anyMatch(asks -> benchmark.startsWith("org.requestcore.bench." + asks))) {
            add(asked, "footprint");
        }
        return resolved(asked, flameGraphs);
    }

    /** The work is another process': it is that one that {@code async} looks into. */
    private static List<ProfilerConfig> ofProcess(String profiler, List<ProfilerConfig> asked) {
        String options = asked.stream().filter(p -> p.getKlass().equals("async")).map(ProfilerConfig::getOpts).findFirst().orElse("");
        return Stream.concat(Stream.of(new ProfilerConfig(profiler, options)), asked.stream().filter(p -> !p.getKlass().equals("async"))).toList();
    }

    /** @throws BadInput if one of the user's profilers is unknown, or can't run here */
    static void check(Options user) {
        for (ProfilerConfig profiler : resolved(user.getProfilers(), Path.of("flamegraphs"))) {
            try {
                ProfilerFactory.getProfilerOrException(profiler);
            } catch (ProfilerException e) {
                boolean isUnknown = e.getCause() instanceof ClassNotFoundException;
                throw new BadInput("-prof " + profiler.getKlass() + ": " + (isUnknown ? "is unknown" : String.valueOf(e.getMessage()).lines().findFirst().orElse("")) + "; -lprof lists them");
            }
        }
    }

    private static List<ProfilerConfig> resolved(Collection<ProfilerConfig> asked, Path flameGraphs) {
        try {
            return Profilers.resolve(asked, flameGraphs);
        } catch (ProfilerException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private static void add(List<ProfilerConfig> profilers, String name) {
        if (profilers.stream().noneMatch(p -> p.getKlass().equals(name))) {
            profilers.add(new ProfilerConfig(name, ""));
        }
    }
}
