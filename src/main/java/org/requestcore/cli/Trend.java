package org.requestcore.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.requestcore.plan.Spelling;
import org.requestcore.report.Json;
import org.requestcore.report.trend.HtmlTrend;
import org.requestcore.report.trend.MarkdownTrend;
import org.requestcore.report.trend.OtavaCsv;
import org.requestcore.report.trend.TerminalTrend;
import org.requestcore.result.Runs;
import org.requestcore.result.trend.Timeline;
import org.requestcore.result.trend.Timelines;

/** Tells how rows went from run to run. */
@Command(name = "trend", mixinStandardHelpOptions = true, sortOptions = false, description = {
    "Tells how each row's B/op, CPU time and time went over several runs, and in which of them they changed their level.",
    "Change points are those of E-divisive (Matteson and James 2014), tested with Student's t as in Apache Otava: up to 1 %% of the series that only vary are told one. It takes four runs, better ten."})
public final class Trend implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "RUN", description = "Runs' folders, or JSON files that JMH wrote, the oldest first, as jmh-results/2* has them.")
    private List<Path> runs;

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--html", paramLabel = "FILE", description = "Write one self-contained page to FILE, and print nothing unless another form is asked for too.")
    private Path html;

    @Option(names = "--commits", description = "Take all runs of a commit for one, at the place of the first of them.")
    private boolean isCommits;

    @Mixin
    private Across across = new Across();

    private static final class Form extends Output {
        @Option(names = "--csv", description = "Print CSV instead, as Apache Otava reads it: columns time, run, commit, and one for each figure that all runs have.")
        private boolean isCsv;
    }

    @Override
    public Integer call() {
        Timeline timeline = Timelines.of(Runs.readAll(runs), isCommits, across.conditions());
        if (html != null) {
            Output.page(html, HtmlTrend.of(timeline));
        }
        if (form.isJson()) {
            Output.exact(Json.of(timeline));
        } else if (form.isMarkdown()) {
            Output.exact(MarkdownTrend.of(timeline));
        } else if (form.isCsv) {
            Output.exact(OtavaCsv.of(timeline));
        } else if (html == null) {
            Output.print(TerminalTrend.of(timeline, Output.screen(), Spelling.OURS.charset()));
        }
        return 0;
    }
}
