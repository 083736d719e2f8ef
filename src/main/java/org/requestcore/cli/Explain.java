package org.requestcore.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.requestcore.report.Json;
import org.requestcore.report.explain.ExplanationReport;
import org.requestcore.result.Likeness;
import org.requestcore.result.Run;
import org.requestcore.result.Runs;
import org.requestcore.result.explain.Explanation;

/** Which part of a loaded server's cost its request core explains. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Tells what of a request's cost under load the request core explains, and what its sockets: measured CPU time beside the prediction, core in process and socket work, with the error. "
        + "--selections article measures both in one run.")
public final class Explain implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LOAD", description = "A run of load, with floor in it.")
    private Path load;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "REQUESTS", description = "Runs of RequestBenchmark or TwinBenchmark, of the same stacks, for what the first hasn't.")
    private List<Path> requests = List.of();

    @Mixin
    private Across across = new Across();

    @ArgGroup
    private Output output = new Output();

    @Override
    public Integer call() {
        List<Run> runs = Runs.readAll(Stream.concat(Stream.of(load), requests.stream()).toList());
        List<String> warnings = runs.stream().skip(1).flatMap(other -> Likeness.warnings(runs.get(0), other, across.conditions()).stream()).distinct().toList();
        List<Explanation> explanations = Explanation.of(runs.get(0), runs);
        warnings.forEach(warning -> System.err.println("beware: " + warning));
        if (output.isJson()) {
            Output.exact(Json.of(explanations));
        } else if (output.isMarkdown()) {
            Output.exact(ExplanationReport.markdown(explanations));
        } else {
            Output.print(ExplanationReport.terminal(explanations, Output.screen()));
        }
        return 0;
    }
}
