package org.requestcore.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.ProfilerConfig;

import org.requestcore.plan.Fork;
import org.requestcore.plan.PlannedRow;
import org.requestcore.plan.Profiling;
import org.requestcore.plan.Variant;

/** The user's options, narrowed to one fork of one row. All else means what it means in JMH. */
final class ForkOptions extends KeptOptions {
    private static final long serialVersionUID = 1;

    private final String benchmark;
    private final Mode mode;

    /**
     * @param warmups     how many iterations it warms up for
     * @param side        on which it runs
     * @param flameGraphs where this fork's are to be written, if it is asked for some
     */
    ForkOptions(Fork fork, int warmups, Variant side, Path flameGraphs) {
        super(fork.row().options(), profilers(fork, flameGraphs));
        PlannedRow row = fork.row();
        benchmark = row.cell().benchmark();
        mode = row.cell().mode();
        row.cell().params().forEach(this::param);
        forks(Math.min(1, row.forks()));
        warmupIterations(warmups);
        if (fork.number() > 1) {
            // forks that are thrown away come before a row's first
            warmupForks(0);
        }
        // a fork that fails is the engine's to record
        shouldFailOnError(true);
        appendFlags(row, side);
        if (side.java() != null) {
            jvm(side.java());
        }
    }

    /** What the fork decided by itself is asked last: the first profiler ends last. */
    private static List<ProfilerConfig> profilers(Fork fork, Path flameGraphs) {
        List<ProfilerConfig> profilers = new ArrayList<>(List.of(new ProfilerConfig(DecisionsProfiler.class.getName())));
        profilers.addAll(Profiling.of(fork.row().options(), fork.row().cell().benchmark(), flameGraphs));
        return profilers;
    }

    /** The benchmark's own flags (kind of thread, heap) and whose thread it is first: the user's are appended to them, then the side's, and win where they differ. */
    private void appendFlags(PlannedRow row, Variant side) {
        List<String> all = new ArrayList<>(row.entry().getJvmArgsAppend().orElse(List.of()));
        if (row.cell().params().containsKey("stack")) {
            all.add("-D" + EventLoopExecutor.STACK + "=" + row.cell().params().get("stack"));
        }
        all.addAll(row.options().getJvmArgsAppend().orElse(List.of()));
        all.addAll(side.flags());
        jvmArgsAppend(all.toArray(String[]::new));
    }

    @Override
    public List<String> getIncludes() {
        return List.of("^" + Pattern.quote(benchmark) + "$");
    }

    @Override
    public List<String> getExcludes() {
        return List.of();
    }

    @Override
    public Collection<Mode> getBenchModes() {
        return List.of(mode);
    }
}
