package org.requestcore.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.requestcore.report.Gate;
import org.requestcore.report.Json;
import org.requestcore.report.MarkdownComparison;
import org.requestcore.report.TerminalComparison;
import org.requestcore.result.Comparison;
import org.requestcore.result.Comparisons;
import org.requestcore.result.Run;
import org.requestcore.result.Runs;

/** Tells what changed from one run to another. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false, description = {
    "Tells what changed from BASE to HEAD: for each row that both have the ratio of time, CPU time and B/op with its 95 %% interval, and whether it is faster, slower or not told apart.",
    "Exit code 3 if --fail-above finds a row that got worse, 4 if it can't tell of any."})
public final class Compare implements Callable<Integer> {
    static final int WORSE = 3;
    static final int UNDECIDED = 4;

    @Parameters(index = "0", paramLabel = "BASE", description = "A run's folder, or a JSON file that JMH wrote.")
    private Path base;

    @Parameters(index = "1", paramLabel = "HEAD", description = "Another.")
    private Path head;

    @ArgGroup
    private Output output = new Output();

    @Mixin
    private Limit limit = new Limit();

    @Mixin
    private Across across = new Across();

    @Override
    public Integer call() {
        Gate gate = limit.gate();
        Set<String> allowed = across.conditions();
        List<Run> runs = Runs.readAll(List.of(base, head));
        Comparison comparison = Comparisons.of(runs.get(0), runs.get(1), allowed);
        if (output.isJson()) {
            Output.exact(Json.of(comparison));
        } else if (output.isMarkdown()) {
            Output.exact(MarkdownComparison.of(comparison, gate));
        } else {
            Output.print(TerminalComparison.of(comparison, Output.screen()));
        }
        return gate == null ? 0 : judge(gate, comparison);
    }

    /** In Markdown it stands on top. */
    private int judge(Gate gate, Comparison comparison) {
        if (!output.isMarkdown()) {
            gate.verdict(comparison).forEach(System.err::println);
        }
        return !gate.failures(comparison).isEmpty() ? WORSE : gate.isUndecided(comparison) ? UNDECIDED : 0;
    }
}
