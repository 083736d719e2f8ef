package org.requestcore.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

import org.requestcore.plan.Request;
import org.requestcore.plan.Selection;
import org.requestcore.run.Measurement;
import org.requestcore.workload.BadInput;

/** {@code LoadBenchmark} and {@code FixedRateBenchmark} by their own words. */
@Command(name = "load", sortOptions = false, customSynopsis = "load [-p NAME=VALUE[,VALUE...]]... [OPTION...]%n",
    description = "Loads stacks' own servers by wrk, over loopback, or with -p rate by Hyperfoil, and reports requests a second, and what a request costs the server, user and kernel; a run like any other: resumed, compared, followed by trend.%n%n"
        + "-p stack: whose servers; without it, all. -p scenario: hello, user, post, miss, connection (a user, and a connection a request), pipeline; without it, user. -p shape: canned, routed, layered, served; "
        + "without it, served. -p connections: how many clients; without it, 64. -p rate: requests a second that become due, whatever became of those before them, and how long they take from then on; without it, each client sends its next request when it has the answer to the last. All options of a run go with it: --time, --precision, --run-dir, -f, -w, -r.%n")
public final class Load implements Callable<Integer> {
    private static final String CLOSED = "LoadBenchmark";
    private static final String AT_RATE = "FixedRateBenchmark";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "This.")
    private boolean help;

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        String benchmark = isGiven("rate") ? AT_RATE : CLOSED;
        List<String> command = new ArrayList<>(List.of(benchmark));
        command.addAll(options);
        if (!isGiven("scenario")) {
            command.addAll(List.of("-p", "scenario=user"));
        }
        Request request = Measure.request(command);
        for (Selection selection : request.selections()) {
            List<String> others = selection.includes().stream().filter(include -> !include.equals(benchmark)).toList();
            if (!others.isEmpty()) {
                throw new BadInput("load takes no '" + String.join("', '", others) + "'; name stacks by -p stack=" + others.get(0) + ", and other benchmarks without the word load");
            }
        }
        try (Measurement measurement = Measurement.start(request)) {
            int exit = Measure.run(measurement);
            Path run = measurement.folders().get(0);
            // if all of it failed, there is nothing to report
            if (Files.exists(run.resolve("load.json"))) {
                new CommandLine(new Report()).execute(run.toString());
            }
            return exit;
        }
    }

    private boolean isGiven(String parameter) {
        return options.stream().anyMatch(option -> option.startsWith(parameter + "="));
    }
}
