package org.requestcore.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.requestcore.run.Measurement;

/** Goes on with a run that was stopped. */
@Command(name = "resume", mixinStandardHelpOptions = true, description = "Goes on with a run that was stopped or killed: runs the forks that have no result, and no others. "
    + "Refuses on another host, JDK or jar.")
public final class Resume implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The run's folder.")
    private Path run;

    @Override
    public Integer call() throws Exception {
        try (Measurement measurement = Measurement.resume(run, Measure::request)) {
            return Measure.run(measurement);
        }
    }
}
