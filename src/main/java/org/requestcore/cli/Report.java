package org.requestcore.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.requestcore.report.HtmlReport;
import org.requestcore.report.Json;
import org.requestcore.report.MarkdownReport;
import org.requestcore.report.Selection;
import org.requestcore.report.TerminalReport;
import org.requestcore.result.Run;
import org.requestcore.result.Runs;
import org.requestcore.result.Summaries;
import org.requestcore.result.Summary;
import org.requestcore.result.sides.JoinedSides;

/** Tells what a run says. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Tells what a run says: a table for all rows that are compared, the cost budget of a request, what failed and what is doubtful.")
public final class Report implements Callable<Integer> {
    private static final Path RUNS = Path.of("jmh-results");

    @Parameters(arity = "0..*", paramLabel = "RUN", description = "A run's folder, or a JSON file that JMH wrote; without it the newest run with rows in ./jmh-results. Several runs of the same rows are shown side by side: "
        + "a table a row, with a line for each run, compared with the first.")
    private List<Path> runs = List.of();

    @Mixin
    private Across across = new Across();

    @ArgGroup
    private Output output = new Output();

    @Option(names = "--html", paramLabel = "FILE", description = "Write one self-contained page to FILE, and print nothing unless another form is asked for too.")
    private Path html;

    @Option(names = "-p", paramLabel = "NAME=VALUE[,VALUE...]", description = "Only rows with these parameters. Net and ratio are kept, even where harness and floor are left out.")
    private Map<String, String> params = new LinkedHashMap<>();

    @Override
    public Integer call() {
        Set<String> allowed = across.conditions();
        List<Run> read = Runs.readAll(runs.isEmpty() ? List.of(Runs.newest(RUNS)) : runs);
        Summary summary = Selection.of(params).from(Summaries.of(JoinedSides.of(read, allowed)));
        if (html != null) {
            Output.page(html, HtmlReport.of(summary));
        }
        if (output.isJson()) {
            Output.exact(Json.of(summary));
        } else if (output.isMarkdown()) {
            Output.exact(MarkdownReport.of(summary));
        } else if (html == null) {
            Output.print(TerminalReport.of(summary, Output.screen()));
        }
        return 0;
    }
}
