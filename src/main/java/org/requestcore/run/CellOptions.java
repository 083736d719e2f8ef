package org.requestcore.run;

import java.util.List;
import java.util.regex.Pattern;

import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Optional;

/** The user's options, narrowed to one cell. All else means what it means in JMH; result files are written by {@link Rows}. */
final class CellOptions extends OptionsBuilder {
    private static final long serialVersionUID = 1;
    private static final String RETAINED_HEAP = "org.requestcore.profile.RetainedHeapProfiler";

    private final String benchmark;

    CellOptions(Options user, Cell cell) {
        benchmark = cell.benchmark();
        parent(user);
        cell.params().forEach(this::param);
        profiler(user, "gc");
        if (benchmark.startsWith("org.requestcore.bench.memory.")) {
            // what the memory rows are about is a metric that only this profiler has
            profiler(user, RETAINED_HEAP);
        }
    }

    private void profiler(Options user, String name) {
        if (user.getProfilers().stream().noneMatch(p -> p.getKlass().equals(name))) {
            addProfiler(name);
        }
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
    public Optional<String> getResult() {
        return Optional.none();
    }

    @Override
    public Optional<ResultFormatType> getResultFormat() {
        return Optional.none();
    }
}
