package org.requestcore.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

import org.requestcore.plan.Request;
import org.requestcore.plan.Selection;
import org.requestcore.plan.SelectionFile;
import org.requestcore.plan.Shard;
import org.requestcore.run.Measurement;
import org.requestcore.workload.BadInput;

/** Measures: the tour, or what JMH's options and regular expressions select. */
@Command(name = "java -jar benchmarks.jar", usageHelpWidth = 120, sortOptions = false, customSynopsis = {
    "java -jar benchmarks.jar                              the tour: every concern and stack, in less than fifteen minutes",
    "java -jar benchmarks.jar [JMH options] [regex...]     what matches; -h tells JMH's options",
    "java -jar benchmarks.jar COMMAND ...                  see below; COMMAND --help tells more%n"})
public final class Measure {
    /** Whole, and each fork has a result, or not. */
    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Option(names = "--selections", paramLabel = "FILE", description = "Measure what several JMH command lines select, a line each, as one run. tour and full are ours.")
    private String selections;

    @Option(names = "--run-dir", paramLabel = "DIR", description = "Keep the run in this new folder, not below jmh-results/.")
    private Path folder;

    @Option(names = "--sequential", description = "Run the forks in JMH's order: all of a row, then the next row. Without it, forks of rows that are compared are interleaved.")
    private boolean sequential;

    @Option(names = "--seed", paramLabel = "N", description = "Of the order in which forks are interleaved; run.json tells it.")
    private Long seed;

    @Option(names = "--shard", paramLabel = "I/N", description = "Only the I-th (from 0) of N parts, for as many machines; merge joins them.")
    private String shard;

    @Option(names = "--against", paramLabel = "JAR", description = "Run each fork of another build's benchmarks.jar beside ours, into a folder of its own, and compare.")
    private Path against;

    @Mixin
    private TableOptions tables = new TableOptions();

    @Option(names = "--help", usageHelp = true, description = "This.")
    private boolean help;

    @Unmatched
    private List<String> jmh = new ArrayList<>();

    private static Measure parse(List<String> command) {
        Measure measure = new Measure();
        new CommandLine(measure).parseArgs(command.toArray(String[]::new));
        return measure;
    }

    /** What of a command line is JMH's. */
    public static List<String> jmh(List<String> command) {
        return parse(command).jmh;
    }

    /** What a command line asks for. */
    public static Request request(List<String> command) {
        Long seed = parse(command).seed;
        return request(command, seed == null ? System.nanoTime() & 0xffff_ffffL : seed);
    }

    /** @param seed of the order, whatever the command says */
    static Request request(List<String> command, long seed) {
        Measure m = parse(command);
        if (m.selections != null && !m.jmh.isEmpty()) {
            throw new BadInput("--selections " + m.selections + " has JMH's options in its lines; leave out " + String.join(" ", m.jmh));
        }
        List<String> jmh = m.tables.of(m.jmh);
        String name = m.jmh.isEmpty() && m.selections == null ? SelectionFile.TOUR : m.selections;
        return new Request(command, name, name == null ? List.of(Selection.of(jmh)) : SelectionFile.load(name), m.folder, m.shard == null ? null : Shard.of(m.shard), m.sequential,
            seed, m.against);
    }

    /** Runs it to its end, or to its user's patience: then with what there is. */
    public static int run(Measurement measurement) throws RunnerException {
        System.err.printf("%s%d rows, %d forks to run, about %s; kept in %s%n", measurement.name() == null ? "" : measurement.name() + ": ", measurement.plan().rows().size(), measurement.forks(),
            measurement.expectedTime(), measurement.folders().get(0));
        Thread onStop = new Thread(() -> {
            measurement.stop();
            report(measurement);
            System.err.println("stopped; go on with: resume " + measurement.folders().get(0));
        });
        Runtime.getRuntime().addShutdownHook(onStop);
        int failed = measurement.run();
        Runtime.getRuntime().removeShutdownHook(onStop);
        if (measurement.name() != null || measurement.folders().size() > 1) {
            report(measurement);
        } else {
            System.err.println("report it with: report " + measurement.folders().get(0));
        }
        return failed == 0 ? DONE : FAILED;
    }

    private static void report(Measurement measurement) {
        List<String> folders = measurement.folders().stream().map(Path::toString).toList();
        CommandLine command = folders.size() == 1 ? new CommandLine(new Report()) : new CommandLine(new Compare());
        List<String> arguments = folders.size() == 1 ? folders : List.of(folders.get(1), folders.get(0));
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            line.getErr().println(e instanceof BadInput ? e.getMessage() : e.toString());
            return FAILED;
        }).setErr(new PrintWriter(System.err, true)).execute(arguments.toArray(String[]::new));
    }
}
