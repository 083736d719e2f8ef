package org.requestcore.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.ProfilerConfig;
import org.openjdk.jmh.util.Optional;

/** The user's options for rows that JMH has to see together. Result files are the run's to write. */
final class BulkOptions extends OptionsBuilder {
    private static final long serialVersionUID = 1;

    private final ArrayList<ProfilerConfig> profilers;

    BulkOptions(Options user, Path flameGraphs) {
        parent(user);
        profilers = new ArrayList<>(Profiling.of(user, "", flameGraphs));
    }

    @Override
    public List<ProfilerConfig> getProfilers() {
        return profilers;
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
