package org.requestcore.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;

import org.requestcore.contract.Stacks;
import org.requestcore.machine.Disturbance;
import org.requestcore.plan.Effort;
import org.requestcore.plan.Invocation;
import org.requestcore.plan.Plan;
import org.requestcore.plan.Profiling;
import org.requestcore.plan.Request;
import org.requestcore.plan.Variant;
import org.requestcore.run.ending.Ending;
import org.requestcore.run.folder.ForkRecord;
import org.requestcore.run.folder.ForkTimes;
import org.requestcore.run.folder.Results;
import org.requestcore.run.folder.RunConditions;
import org.requestcore.run.folder.RunFolder;
import org.requestcore.run.folder.Sameness;
import org.requestcore.run.folder.Told;
import org.requestcore.workload.BadInput;

/** A run, from its plan to its files: new, or gone on with. */
public final class Measurement implements AutoCloseable {
    private final RunLock lock;
    private final Request request;
    private final Plan plan;
    private final List<Side> sides = new ArrayList<>();
    private final OutputFormat out;
    private final Engine engine;
    private final Disturbance disturbance = Disturbance.start();
    private final String started = Instant.now().toString();
    private final double loadAtStart = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    /** Our side's rows, once the files are written. */
    private List<RunResult> finished;

    private Measurement(RunLock lock, Request request, Plan plan, OutputFormat out, List<RunFolder> folders) {
        this.lock = lock;
        this.request = request;
        this.plan = plan;
        for (int i = 0; i < folders.size(); i++) {
            sides.add(Side.of(request.variants().get(i), folders.get(i)));
        }
        this.out = out;
        engine = new Engine(sides, Ending.of(request, plan), new Warmups(request.effort().longestWarmup()), out, request.name(), request.options().shouldFailOnError().orElse(Defaults.FAIL_ON_ERROR));
    }

    /** @throws BadInput if nothing can be measured as asked, or another run is under way */
    public static Measurement start(Request request) {
        Plan whole = Plan.of(request.selections());
        Plan plan = request.part(whole);
        request.check(plan);
        OutputFormat out = request.output();
        return locked(lock -> {
            // before a folder is made, for another class path may hold no build of this suite
            List<JsonObject> conditions = RunConditions.of(request, whole, plan);
            List<RunFolder> folders = new ArrayList<>(List.of(RunFolder.create(request.folder(), "", conditions.get(0))));
            for (int i = 1; i < conditions.size(); i++) {
                folders.add(RunFolder.create(folders.get(0).path(), suffix(request.variants().get(i)), conditions.get(i)));
            }
            return new Measurement(lock, request, plan, out, folders);
        });
    }

    /** What the folder of a side beside the first is called after that of the first. */
    private static String suffix(Variant side) {
        return "_" + side.name();
    }

    /**
     * Goes on with a run that was stopped: what has no result is run, and nothing else.
     *
     * @param reader makes the request that a run.json tells of
     * @throws BadInput if nothing is missing, or this is another host, JDK, jar or plan
     */
    public static Measurement resume(Path folder, Function<JsonObject, Request> reader) {
        JsonObject conditions = RunFolder.open(folder).conditions();
        if (conditions.has("shards")) {
            throw new BadInput(folder + ": was merged; resume its shards, and merge them again");
        }
        Request request = reader.apply(conditions);
        Plan whole = Plan.of(request.selections());
        List<RunFolder> folders = new ArrayList<>(List.of(RunFolder.open(folder)));
        request.variants().stream().skip(1).forEach(side -> folders.add(RunFolder.open(folder.resolveSibling(folder.getFileName() + suffix(side)))));
        if (folders.stream().allMatch(RunFolder::isWhole)) {
            throw new BadInput(folder + ": has ended, nothing is missing; report it with: " + Invocation.with("report", folder));
        }
        for (int i = 0; i < folders.size(); i++) {
            Sameness.require(folders.get(i), whole, request.variants().get(i));
        }
        return locked(lock -> new Measurement(lock, request, request.part(whole), request.output(), folders));
    }

    private static Measurement locked(Function<RunLock, Measurement> maker) {
        RunLock lock = RunLock.take();
        try {
            return maker.apply(lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Of its selections; null for one of JMH's command lines. */
    public String name() {
        return request.name();
    }

    /** As typed. */
    public List<String> command() {
        return request.command();
    }

    public Plan plan() {
        return plan;
    }

    /** What run.json says of it. */
    public JsonObject conditions() {
        return sides.get(0).folder().conditions();
    }

    /** That are to be run, here and now. */
    public int forks() {
        return engine.forks();
    }

    /** Where it is kept: a folder for each side, in their order. */
    public List<Path> folders() {
        return sides.stream().map(side -> side.folder().path()).toList();
    }

    /** "about h:mm:ss", at a guess, "as a pilot" if more forks may follow, "at most" if the run ends in a time. */
    public String expectedTime() {
        String about = "about " + Remaining.text(engine.left());
        Effort effort = request.effort();
        return effort.isFixed() ? about : about + " as a pilot" + (Double.isInfinite(effort.seconds()) ? "" : ", at most " + Remaining.text(Duration.ofSeconds(Math.round(effort.seconds()))) + " in all");
    }

    /**
     * @return how many forks gave no result
     * @throws RunnerException if no fork can run
     */
    public int run() throws RunnerException {
        // forks get these from the benchmarks' annotation; -f 0 runs rows in this JVM
        System.getProperties().putIfAbsent("jmh.executor", "CUSTOM");
        System.getProperties().putIfAbsent("jmh.executor.class", EventLoopExecutor.class.getName());
        plan.absences().forEach(reason -> out.println("# Absent: " + reason));
        plan.tables().stream().flatMap(table -> table.lack().stream()).forEach(lack -> out.println("# Skipped: " + lack));
        prepare();
        out.startRun();
        boolean isComplete = request.isBulk() ? runBulk() : engine.run();
        List<RunResult> results = finish();
        String ended = Instant.now().toString();
        sides.stream().filter(side -> isComplete).forEach(side -> side.folder().end(ended));
        out.endRun(results);
        folders().forEach(folder -> out.println("\nRun is kept in " + folder));
        resultFile(results);
        return sides.stream().mapToInt(side -> side.failures().size()).sum();
    }

    /** What fails here fails its forks, too, and they tell why. */
    private void prepare() {
        for (String stack : plan.stacks()) {
            try {
                Stacks.named(stack).prepare();
            } catch (IOException | RuntimeException e) {
                out.println("# " + stack + " can't be made ready: " + e.getMessage());
            }
        }
    }

    /** A bulk warm-up puts all rows into one JVM: JMH has to see them together. */
    private boolean runBulk() throws RunnerException {
        Side side = sides.get(0);
        Path flameGraphs = side.folder().path().resolve("flamegraphs");
        KeptOptions options = new KeptOptions(request.options(), Profiling.of(request.options(), "", flameGraphs));
        plan.contenders().forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
        for (RunResult row : new Runner(options, out).run()) {
            int fork = 0;
            for (BenchmarkResult result : row.getBenchmarkResults()) {
                side.journal().append(ForkRecord.of(row.getParams(), ++fork, started, result));
            }
        }
        return true;
    }

    /** Ends it before its end, from a shutdown hook: what there is is written. */
    public void stop() {
        engine.stop();
        resultFile(finish());
    }

    /** Once, whether it is its end or its user that ends it. */
    private synchronized List<RunResult> finish() {
        if (finished == null) {
            for (Side side : sides) {
                Told.keep(side.records(), side.folder());
                List<RunResult> results = Results.of(side.records(), plan.rows().stream().map(row -> row.cell().id()).toList());
                side.folder().write(results);
                side.keepFailures();
                side.folder().put("cold", side.cold());
                side.folder().put("time", ForkTimes.of(side.records()));
                if (engine.ending() != null) {
                    side.folder().put("effort", engine.ending());
                }
                side.folder().put("sessions", sessions(side));
                finished = finished == null ? results : finished;
            }
        }
        return finished;
    }

    private JsonArray sessions(Side side) {
        JsonArray sessions = side.folder().conditions().has("sessions") ? side.folder().conditions().getAsJsonArray("sessions") : new JsonArray();
        JsonObject session = new JsonObject();
        session.addProperty("started", started);
        session.addProperty("ended", Instant.now().toString());
        session.addProperty("loadAtStart", loadAtStart);
        disturbance.read().forEach(session::addProperty);
        sessions.add(session);
        return sessions;
    }

    /** As JMH writes it, if it was asked for. */
    private void resultFile(List<RunResult> results) {
        if (request.resultFile() != null) {
            ResultFormatFactory.getInstance(request.resultFormat(), request.resultFile().toString()).writeOut(results);
            out.println("\nBenchmark result is saved to " + request.resultFile());
        }
    }

    @Override
    public void close() {
        sides.forEach(side -> side.journal().close());
        lock.close();
    }
}
