package org.requestcore.run;

import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.ProfilerConfig;
import org.openjdk.jmh.util.Optional;

/**
 * The user's options, with the profilers that every row has. Result files are the run's to write, not JMH's. JMH sends options to its forks, so they hold
 * values only.
 */
class KeptOptions extends OptionsBuilder {
    private static final long serialVersionUID = 1;

    private final ArrayList<ProfilerConfig> profilers;

    /** @param profilers all of them; those of a builder would come before the user's, but their order matters */
    KeptOptions(Options user, List<ProfilerConfig> profilers) {
        this.profilers = new ArrayList<>(profilers);
        parent(user);
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
