package org.requestcore.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

import org.requestcore.plan.Effort;
import org.requestcore.plan.Invocation;
import org.requestcore.plan.Request;
import org.requestcore.plan.Selection;
import org.requestcore.plan.SelectionFile;
import org.requestcore.plan.Shard;
import org.requestcore.result.Runs;
import org.requestcore.run.Measurement;
import org.requestcore.run.folder.Unwritable;
import org.requestcore.workload.BadInput;

/** Measures: the tour, or what JMH's options and regular expressions select. */
@Command(name = "java -jar benchmarks.jar", sortOptions = false, customSynopsis = {
    "java -jar benchmarks.jar",
    "       java -jar benchmarks.jar [JMH options] [REGEX...]",
    "       java -jar benchmarks.jar COMMAND [...]%n"},
    description = {
        "Without arguments the tour: every concern and stack. With a regular expression what matches; -h tells JMH's options. "
            + "COMMAND --help tells a command's.%n"},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:done", "1:a fork or a proof failed, or the disk is full", "2:the input can't be used; one line says why", "3:a comparison found what --fail-above forbids", "4:it can't tell: no row is known well enough",
        "130:stopped by Ctrl-C; what there is was reported", "143:the same, by SIGTERM"})
public final class Measure {
    /** Whole, and each fork has a result, or not. */
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final String TOUR_PRECISION = "5%";
    private static final String TOUR_TIME = "15m";

    @Option(names = "--selections", paramLabel = "FILE", description = "Measure what several JMH command lines select, a line each, as one run. Ours: tour, full, collectors, pools, bytes, article.")
    private String selections;

    @Option(names = "--run-dir", paramLabel = "DIR", description = "Keep the run in this new folder, not below jmh-results/.")
    private Path folder;

    @Option(names = "--sequential", description = "Run the forks in JMH's order: all of a row, then the next row. Without it, forks of rows that are compared are interleaved.")
    private boolean sequential;

    @Option(names = "--seed", paramLabel = "N", description = "Of the order in which forks are interleaved; run.json tells it.")
    private Long seed;

    @Option(names = "--shard", paramLabel = "I/N", description = "Only the I-th (from 0) of N parts, for as many machines; merge joins them.")
    private String shard;

    @Option(names = "--precision", paramLabel = "PERCENT", description = "Run as many forks as ratios' intervals need to be as narrow as that to either side, e.g. 5%%: -f of them first, as a pilot, "
        + "then as many more as it shows to be needed, the same number for all rows that are compared. The tour has 5%%.")
    private String precision;

    @Option(names = "--time", paramLabel = "TIME", description = "End within that: 90s, 15m, 1h. The widest intervals get the forks that there is time for; where it is too short, the last rows are left out, and named. "
        + "The tour has 15m.")
    private String time;

    @Option(names = "--longest-warmup", paramLabel = "SECONDS", defaultValue = "60", description = "A fork that is cold (the compilers are at work while it is measured, or it gets faster) "
        + "is run again with a warm-up twice as long, up to this: ${DEFAULT-VALUE} s. With -wi every fork is taken as it is.")
    private double longestWarmup;

    @Mixin
    private Sides sides = new Sides();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Mixin
    private Limit limit = new Limit();

    @Option(names = "--markdown", description = "Print comparisons of sides as Markdown, for a pull request.")
    private boolean markdown;

    @Option(names = "--version", versionHelp = true, description = "Of this program, and of JMH.")
    private boolean version;

    @Option(names = "--help", usageHelp = true, description = "This.")
    private boolean help;

    @Unmatched
    private List<String> jmh = new ArrayList<>();

    private static Measure parse(List<String> command) {
        Measure measure = new Measure();
        new CommandLine(measure).parseArgs(command.toArray(String[]::new));
        return measure;
    }

    /** What of a command line is JMH's: all of it, where nothing begins like an option of ours, or like the name of a file that holds some. */
    public static List<String> jmh(List<String> command) {
        return command.stream().noneMatch(argument -> argument.startsWith("--") || argument.startsWith("@")) ? command : parse(command).jmh;
    }

    /** What a command line asks for. */
    public static Request request(List<String> command) {
        Long seed = parse(command).seed;
        return request(command, seed == null ? System.nanoTime() & 0xffff_ffffL : seed);
    }

    /** What a run was asked for, by its run.json: its file of selections may have changed since, or be gone. */
    static Request request(JsonObject conditions) {
        List<String> lines = conditions.has("selections") ? strings(conditions, "selections") : null;
        return request(strings(conditions, "command"), conditions.has("seed") ? conditions.get("seed").getAsLong() : 0, name -> lines == null ? SelectionFile.load(name) : SelectionFile.of(name, lines));
    }

    private static List<String> strings(JsonObject conditions, String part) {
        return conditions.getAsJsonArray(part).asList().stream().map(JsonElement::getAsString).toList();
    }

    /** @param seed of the order, whatever the command says */
    static Request request(List<String> command, long seed) {
        return request(command, seed, SelectionFile::load);
    }

    private static Request request(List<String> command, long seed, Function<String, List<Selection>> file) {
        Measure m = parse(command);
        if (m.selections != null && !m.jmh.isEmpty()) {
            throw new BadInput("--selections " + m.selections + " has JMH's options in its lines; leave out " + String.join(" ", m.jmh));
        }
        List<String> jmh = m.tables.of(m.jmh);
        m.limit.gate();
        if (!m.sides.isSeveral() && (m.limit.isSet() || m.markdown)) {
            throw new BadInput((m.markdown ? "--markdown" : "--fail-above") + ": there is nothing to compare with; add --against, or use the commands report and compare");
        }
        String name = m.jmh.isEmpty() && m.selections == null ? SelectionFile.TOUR : m.selections;
        return new Request(command, name, name == null ? List.of(Selection.of(jmh)) : file.apply(name), m.folder, m.shard == null ? null : Shard.of(m.shard), m.sequential,
            seed, m.effort(name), m.sides.variants());
    }

    /** The tour ends in a time that people wait, with what precision it can have in it, unless they say otherwise. */
    private Effort effort(String name) {
        boolean isTour = SelectionFile.TOUR.equals(name) && precision == null && time == null && !sequential;
        return isTour ? Effort.of(TOUR_PRECISION, TOUR_TIME, longestWarmup) : Effort.of(precision, time, longestWarmup);
    }

    /** Runs it to its end, or to its user's patience: then with what there is. */
    public static int run(Measurement measurement) throws RunnerException {
        System.err.printf("%s%d rows, %d forks to run, %s; kept in %s%n", measurement.name() == null ? "" : measurement.name() + ": ", measurement.plan().rows().size(), measurement.forks(),
            measurement.expectedTime(), measurement.folders().get(0));
        Doctor.beware(measurement.conditions()).ifPresent(System.err::println);
        Thread onStop = new Thread(() -> {
            try {
                measurement.stop();
                report(measurement);
                System.err.println("stopped; go on with: " + Invocation.with("resume", measurement.folders().get(0)));
            } catch (Unwritable e) {
                System.err.println(e.getMessage());
            }
        });
        Runtime.getRuntime().addShutdownHook(onStop);
        int failed;
        try {
            failed = measurement.run();
        } finally {
            forget(onStop);
        }
        int judged = DONE;
        if (measurement.name() != null || measurement.folders().size() > 1) {
            judged = report(measurement);
        } else {
            System.err.println("report it with: " + Invocation.with("report", measurement.folders().get(0)));
        }
        return failed == 0 ? judged : FAILED;
    }

    private static void forget(Thread onStop) {
        try {
            Runtime.getRuntime().removeShutdownHook(onStop);
        } catch (IllegalStateException e) {
            // it is at work: its user has stopped us just now
        }
    }

    /** @return the exit code: of several comparisons the gravest */
    private static int report(Measurement measurement) {
        List<Path> withoutRows = measurement.folders().size() == 1 ? List.of() : measurement.folders().stream().filter(folder -> !Runs.hasRows(folder)).toList();
        withoutRows.forEach(folder -> System.err.println(folder + ": no fork gave a result; why not is told by `failures` in its run.json"));
        List<String> folders = measurement.folders().stream().filter(folder -> !withoutRows.contains(folder)).map(Path::toString).toList();
        if (folders.isEmpty()) {
            return FAILED;
        }
        if (folders.size() == 1) {
            return execute(new Report(), folders);
        }
        Measure measure = parse(measurement.command());
        if (!measure.sides.isNewsOfBuild() && !measure.limit.isSet()) {
            return execute(new Report(), measure.printed(measure.sides.sideBySide(folders)));
        }
        List<Integer> exits = new ArrayList<>();
        for (List<String> compared : measure.sides.comparisons(folders)) {
            List<String> arguments = new ArrayList<>(measure.printed(compared));
            arguments.addAll(measure.limit.arguments());
            exits.add(execute(new Compare(), arguments));
        }
        return Stream.of(FAILED, Compare.WORSE, Compare.UNDECIDED).filter(exits::contains).findFirst().orElse(DONE);
    }

    private List<String> printed(List<String> arguments) {
        return markdown ? Stream.concat(arguments.stream(), Stream.of("--markdown")).toList() : arguments;
    }

    private static int execute(Object command, List<String> arguments) {
        return new CommandLine(command).setExecutionExceptionHandler((e, line, parsed) -> {
            line.getErr().println(e instanceof BadInput ? e.getMessage() : e.toString());
            return FAILED;
        }).setErr(new PrintWriter(System.err, true)).execute(arguments.toArray(String[]::new));
    }
}
