package org.requestcore.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;

import org.requestcore.machine.KnownHosts;
import org.requestcore.plan.Fork;
import org.requestcore.plan.PlannedRow;
import org.requestcore.run.ending.Ending;
import org.requestcore.run.ending.JournalOutcome;
import org.requestcore.run.folder.ForkRecord;
import org.requestcore.run.folder.Results;
import org.requestcore.steady.Warmth;

/** Runs forks one by one and keeps each as soon as it is done. */
final class Engine {
    /** In which a signal to stop arrives, if there is one. */
    private static final long STOP_MILLIS = 500;
    /** A run of so many tells the next one what forks take here. */
    private static final int TELLING_FORKS = 20;

    /** A fork of one side. */
    private record Task(Fork fork, Side side) {
    }

    private final List<Side> sides;
    private final Ending ending;
    /** What there is, by side. */
    private final Map<Side, List<ForkRecord>> records = new LinkedHashMap<>();
    private final Map<Side, Set<String>> done = new HashMap<>();
    /** The results among it, and how many forks of the stage are not run yet; by side and row. */
    private final Map<String, List<ForkRecord>> results = new HashMap<>();
    private final Map<String, Integer> missing = new HashMap<>();
    private final Warmups warmups;
    private final OutputFormat out;
    private final boolean failFast;
    private final Remaining remaining;
    private final Progress progress;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private volatile boolean isStopping;

    /**
     * @param ending   which forks are run; those of which a side's journal has a result are passed over
     * @param warmups  how long rows warm up
     * @param name     shown beside a bar; null if JMH's log shows where it is
     * @param failFast whether the first fork that fails ends the run, as -foe says in JMH
     */
    Engine(List<Side> sides, Ending ending, Warmups warmups, OutputFormat out, String name, boolean failFast) {
        this.sides = sides;
        this.ending = ending;
        this.out = out;
        this.warmups = warmups;
        this.failFast = failFast;
        for (Side side : sides) {
            List<ForkRecord> known = side.records();
            warmups.learn(known);
            records.put(side, known);
            done.put(side, known.stream().filter(ForkRecord::hasResult).map(ForkRecord::key).collect(Collectors.toCollection(HashSet::new)));
            known.stream().filter(ForkRecord::hasResult).forEach(r -> results.computeIfAbsent(row(side, r.row()), row -> new ArrayList<>()).add(r));
        }
        double spent = records.values().stream().flatMap(List::stream).mapToDouble(ForkRecord::seconds).sum();
        remaining = new Remaining(fork -> iterationSeconds(fork.row()), KnownHosts.ofUser().extraSeconds().orElse(Double.NaN), ending.seconds() - spent);
        progress = name == null ? Progress.none() : Progress.of(name, remaining);
        next();
    }

    /** Those of the next stage that have no result yet. Stages that are done already are passed over. */
    private void next() {
        while (tasks.isEmpty()) {
            List<Fork> stage = ending.next(new JournalOutcome(records.values(), row -> iterationSeconds(row) + remaining.extra()));
            if (stage.isEmpty()) {
                break;
            }
            for (Fork fork : stage) {
                // A B, then B A; A B C, then C A B: what drifts from one fork to the next meets all alike
                List<Side> order = new ArrayList<>(sides);
                Collections.rotate(order, fork.number() - 1);
                order.stream().filter(side -> !done.get(side).contains(fork.key())).forEach(side -> tasks.add(new Task(fork, side)));
            }
        }
        tasks.forEach(task -> missing.merge(row(task), 1, Integer::sum));
        remaining.plan(Stream.concat(tasks.stream().map(Task::fork), ending.foreseen().stream().flatMap(fork -> sides.stream().map(side -> fork))).toList());
    }

    private double iterationSeconds(PlannedRow row) {
        return row.iterationSeconds(warmups.of(row));
    }

    /** That are to be run, as far as is known. */
    int forks() {
        return remaining.forks();
    }

    /** How long the forks take that are to be run, as far as is known. */
    Duration left() {
        return remaining.left();
    }

    /** What run.json tells of the run's end by now; null if there is nothing to tell. */
    Object ending() {
        return ending.told();
    }

    /**
     * @return whether all forks were run
     * @throws RunnerException if no fork can run
     */
    boolean run() throws RunnerException {
        // forks need the memory that planning has filled: the collector gives it back to the system
        System.gc();
        Set<String> cold = new HashSet<>();
        try (ForkRunner runner = new ForkRunner(); progress) {
            for (; !tasks.isEmpty(); next()) {
                while (!tasks.isEmpty()) {
                    Task task = tasks.remove();
                    if (!cold.contains(row(task))) {
                        progress.starts(task.fork());
                        ForkRecord last = untilWarm(task, runner);
                        if (last.isCold() && !results.containsKey(row(task))) {
                            cold.add(row(task));
                            out.println("# Cold: " + task.fork().row().cell() + ": " + last.cold() + ", after the longest warm-up; its other forks are left out");
                        }
                        if (last.failed() != null && failFast) {
                            return false;
                        }
                    }
                    isDone(task);
                    progress.ends();
                }
            }
        }
        if (remaining.forksDone() >= TELLING_FORKS) {
            KnownHosts.ofUser().learn(remaining.extra());
        }
        return true;
    }

    private static String row(Task task) {
        return row(task.side(), task.fork().row().cell().id());
    }

    private static String row(Side side, String row) {
        return side.folder().path() + " " + row;
    }

    /** Again and again, with a longer warm-up each time, but not for ever. */
    private ForkRecord untilWarm(Task task, ForkRunner runner) throws RunnerException {
        for (int iterations = warmups.of(task.fork().row());; iterations = warmups.again(task.fork().row(), iterations)) {
            ForkRecord record = run(task, iterations, runner);
            warmups.learn(record);
            boolean isLast = !record.isCold() || warmups.isLongest(task.fork().row(), iterations);
            remaining.spent(isLast ? task.fork().row().iterationSeconds(iterations) : 0, record.seconds());
            if (isLast) {
                return record;
            }
            out.println("# Cold: " + task.fork().row().cell() + ", fork " + task.fork().number() + ": " + record.cold() + "; again, with a longer warm-up");
        }
    }

    /** From a shutdown hook: no fork is recorded any more, and the one under way is killed. The thread that runs them sleeps until the JVM's end. */
    void stop() {
        synchronized (this) {
            isStopping = true;
        }
        Watchdog.kill();
    }

    private ForkRecord run(Task task, int iterations, ForkRunner runner) throws RunnerException {
        String started = Instant.now().toString();
        long start = System.nanoTime();
        try {
            BenchmarkResult result = runner.run(task.fork(), iterations, task.side(), new ForkFormat(out, task.fork().number() + " of " + task.fork().row().forks(), remaining.toString()));
            return record(task, ForkRecord.of(task.fork(), iterations, started, seconds(start), cold(task.fork().row(), result), result));
        } catch (ForkFailure e) {
            // Ctrl-C reaches the fork as well, perhaps before it reaches us: what its user stops has not failed
            pause();
            ForkRecord failed = record(task, ForkRecord.failed(task.fork(), iterations, started, seconds(start), e.getMessage()));
            task.side().keepFailures();
            out.println("# Failed: " + task.fork().row().cell() + ", fork " + task.fork().number() + ": " + e.getMessage());
            return failed;
        }
    }

    /** Null if it isn't, or is to be taken as it is. */
    private static String cold(PlannedRow row, BenchmarkResult result) {
        if (row.isWarmupFixed() || row.isSingleShot()) {
            return null;
        }
        Warmth warmth = ForkWarmth.of(result);
        return warmth.isCold() ? warmth.reason() : null;
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }

    private ForkRecord record(Task task, ForkRecord record) {
        synchronized (this) {
            if (!isStopping) {
                task.side().journal().append(record);
            }
        }
        if (isStopping) {
            sleep();
        }
        records.get(task.side()).add(record);
        if (record.hasResult()) {
            results.computeIfAbsent(row(task), row -> new ArrayList<>()).add(record);
        }
        return record;
    }

    /** JMH's block of lines for a row, when its last fork is done; again after a top-up. */
    private void isDone(Task task) {
        remaining.next();
        if (missing.merge(row(task), -1, Integer::sum) == 0) {
            Results.of(results.getOrDefault(row(task), List.of()), List.of()).forEach(result -> out.endBenchmark(result.getAggregatedResult()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
