package org.requestcore.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.requestcore.report.Gate;
import org.requestcore.report.Json;
import org.requestcore.report.MarkdownComparison;
import org.requestcore.report.TerminalComparison;
import org.requestcore.result.Comparison;
import org.requestcore.result.Comparisons;
import org.requestcore.result.Run;
import org.requestcore.result.Runs;
import org.requestcore.workload.BadInput;

/** Tells what changed from one run to another. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false, description = {
    "Tells what changed from BASE to HEAD: for each row that both have the ratio of time, CPU time and B/op with its 95 %% interval, and whether it is faster, slower or a tie.",
    "Exit code 3 if --fail-above finds a row that got worse."})
public final class Compare implements Callable<Integer> {
    private static final int WORSE = 3;
    private static final Set<String> CONDITIONS = Set.of("host", "jdk", "flags");

    @Parameters(index = "0", paramLabel = "BASE", description = "A run's folder, or a JSON file that JMH wrote.")
    private Path base;

    @Parameters(index = "1", paramLabel = "HEAD", description = "Another.")
    private Path head;

    @ArgGroup
    private Output output = new Output();

    @Option(names = "--fail-above", paramLabel = "PERCENT", description = {
        "For CI, e.g. 5%%: exit code 3 if a row got worse by more than that, and its interval says that this is no noise: its lower end is above 1.",
        "B/op counts from one byte on. Rows with a single fork have no interval and can't fail; how many there are is said."})
    private String failAbove;

    @Option(names = "--gate", split = ",", paramLabel = "METRIC", defaultValue = "time,bytes", description = {
        "What --fail-above looks at: time (the score), cpu, bytes (B/op). Default: ${DEFAULT-VALUE}.",
        "On a machine shared with others, as CI's are, bytes alone hardly ever fails without a cause; time needs five forks and more."})
    private List<String> gate;

    @Option(names = "--across", split = ",", paramLabel = "CONDITION", description = "Compare in spite of a different host, jdk or flags: those of them that are named here.")
    private List<String> across = List.of();

    @Override
    public Integer call() {
        Gate limit = Gate.of(failAbove == null ? "0" : failAbove, gate);
        across.stream().filter(c -> !CONDITIONS.contains(c)).findFirst().ifPresent(c -> {
            throw new BadInput("--across: '" + c + "' is unknown; take some of host, jdk, flags");
        });
        List<Run> runs = Runs.readAll(List.of(base, head));
        Comparison comparison = Comparisons.of(runs.get(0), runs.get(1), new LinkedHashSet<>(across));
        Output.print(output.isJson() ? Json.of(comparison) : output.isMarkdown() ? MarkdownComparison.of(comparison) : TerminalComparison.of(comparison));
        return failAbove == null ? 0 : judge(limit, comparison);
    }

    private int judge(Gate limit, Comparison comparison) {
        long unjudged = limit.unjudged(comparison);
        if (unjudged > 0) {
            System.err.println(unjudged + " of " + comparison.pairs().size() + " rows have too few forks to be judged; measure with -f 5");
        }
        List<String> failures = limit.failures(comparison);
        failures.forEach(f -> System.err.println("Worse by more than " + failAbove + ": " + f));
        return failures.isEmpty() ? 0 : WORSE;
    }
}
