package org.requestcore.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.runner.options.WarmupMode;

import org.requestcore.contract.Versions;
import org.requestcore.workload.BadInput;

/** Runs the rows of a plan one after the other, each by JMH's own Runner, and keeps what there is after each. */
public final class Rows {
    private final Options options;
    private final OutputFormat out;
    private final RunFolder folder;
    /** In the order of the plan, which is JMH's. JMH's own comparator goes by the place of a parameter's value in its run: rows of many runs would be the same. */
    private final List<RunResult> results = new ArrayList<>();

    private Rows(Options options, OutputFormat out, RunFolder folder) {
        this.options = options;
        this.out = out;
        this.folder = folder;
    }

    /**
     * @param command as the user typed it
     * @param given   the names of the parameters that the user has set
     * @return how many rows gave no result
     * @throws BadInput        if the options ask for what there isn't
     * @throws RunnerException as JMH does: another run has the lock, a profiler can't run, or a row failed and -foe says to stop
     */
    public static int run(Options options, List<String> command, Set<String> given) throws RunnerException {
        // forks get these from the benchmarks' annotation; -f 0 runs rows in this JVM
        System.getProperties().putIfAbsent("jmh.executor", "CUSTOM");
        System.getProperties().putIfAbsent("jmh.executor.class", EventLoopExecutor.class.getName());
        try (PrintStream stream = stream(options)) {
            VerboseMode verbosity = options.verbosity().orElse(Defaults.VERBOSITY);
            OutputFormat out = OutputFormatFactory.createFormatInstance(stream, verbosity);
            Plan plan = Plan.of(options, given, out);
            if (isBulk(options)) {
                return runBulk(options, plan, out);
            }
            Rows rows = new Rows(options, out, folder(options, command, plan));
            rows.run(plan);
            return plan.cells().size() - rows.results.size();
        }
    }

    private static RunFolder folder(Options options, List<String> command, Plan plan) {
        List<String> jvmArguments = new ArrayList<>(options.getJvmArgs().orElse(List.of()));
        jvmArguments.addAll(options.getJvmArgsAppend().orElse(List.of()));
        String collector = Environment.collector(jvmArguments);
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("command", command);
        conditions.put("started", Instant.now().toString());
        conditions.put("rows", plan.cells().size());
        conditions.put("collector", collector);
        conditions.put("environment", Environment.read());
        conditions.put("noise", Noise.read());
        conditions.put("versions", Versions.all());
        return RunFolder.create(Path.of("jmh-results"), collector, conditions);
    }

    private void run(Plan plan) throws RunnerException {
        plan.absences().forEach(reason -> out.println("# Absent: " + reason));
        out.startRun();
        Progress progress = new Progress(plan.cells().size());
        for (Cell cell : plan.cells()) {
            try {
                results.addAll(new Runner(new CellOptions(options, cell), QuietFormat.of(out, progress.line())).run());
            } catch (NoBenchmarksException e) {
                throw new IllegalStateException(cell + " was planned, but JMH doesn't know it", e);
            }
            progress.done();
            write();
        }
        folder.add("ended", Instant.now().toString());
        out.endRun(results);
        out.println("\nRun is kept in " + folder.path());
        resultFile().ifPresent(file -> out.println("\nBenchmark result is saved to " + file));
    }

    /** After each row, so that a run that is stopped leaves what it has. */
    private void write() {
        folder.write(results);
        resultFile().ifPresent(file -> ResultFormatFactory.getInstance(format(), file).writeOut(results));
    }

    private Optional<String> resultFile() {
        boolean asked = options.getResult().hasValue() || options.getResultFormat().hasValue();
        return asked ? Optional.of(options.getResult().orElse(Defaults.RESULT_FILE_PREFIX + "." + format().toString().toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    private ResultFormatType format() {
        return options.getResultFormat().orElse(Defaults.RESULT_FORMAT);
    }

    /** A bulk warm-up puts all rows into one JVM: JMH has to see them together. */
    private static boolean isBulk(Options options) {
        return options.getWarmupMode().orElse(WarmupMode.INDI).isBulk() || !options.getWarmupIncludes().isEmpty();
    }

    private static int runBulk(Options options, Plan plan, OutputFormat out) throws RunnerException {
        if (!plan.absences().isEmpty()) {
            throw new BadInput("a bulk warm-up runs all combinations, but some are absent (" + plan.absences().iterator().next() + "); narrow them with -p");
        }
        return plan.cells().size() - new Runner(options, out).run().size();
    }

    private static PrintStream stream(Options options) {
        if (!options.getOutput().hasValue()) {
            return new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        }
        Path file = Path.of(options.getOutput().get());
        try {
            return new PrintStream(Files.newOutputStream(file), true);
        } catch (IOException e) {
            throw new BadInput("-o " + file + ": can't be written; give a file in a folder that exists");
        }
    }
}
