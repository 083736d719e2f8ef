package org.requestcore.run;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Stream;

import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

import org.requestcore.plan.Fork;
import org.requestcore.workload.BadInput;

/** Runs one fork by JMH's own Runner. */
final class ForkRunner implements AutoCloseable {
    /** From the start of the JVM to its first iteration, class loading and proof included, at most; what is slower has -to besides. */
    private static final double MOST_START_SECONDS = 10;
    private static final String CLASS_PATH = "java.class.path";

    private final Watchdog watchdog = new Watchdog();

    /**
     * @param warmups how many iterations it warms up for
     * @return JMH's result
     * @throws ForkFailure     if there is none: the fork crashed, hung, or failed its proof
     * @throws RunnerException if no fork can run: JMH's lock is taken, a profiler can't run
     */
    BenchmarkResult run(Fork fork, int warmups, Side side, ForkFormat out) throws RunnerException {
        double iterations = fork.row().iterationSeconds(warmups);
        double deadline = MOST_START_SECONDS + iterations + fork.row().timeoutSeconds();
        ScheduledFuture<?> watch = fork.row().forks() == 0 ? null : watchdog.watch(deadline);
        String classPath = System.getProperty(CLASS_PATH);
        String stack = fork.row().cell().params().getOrDefault("stack", "");
        // JMH gives its forks the class path that this property tells
        System.setProperty(CLASS_PATH, side.classPath().forStack(stack));
        // in this JVM, for -f 0; a fork is told by a flag
        System.setProperty(EventLoopExecutor.STACK, stack);
        try {
            ForkOptions options = new ForkOptions(fork, warmups, side.variant(), side.folder().path().resolve("flamegraphs").resolve("fork-" + fork.number()));
            return single(fork, new Runner(options, out.format()).run(), out);
        } catch (NoBenchmarksException e) {
            throw new IllegalStateException(fork.row().cell() + " was planned, but JMH doesn't know it", e);
        } catch (RunnerException e) {
            if (e.getCause() instanceof BenchmarkException error) {
                throw new ForkFailure(watchdog.hasBitten() ? "hung: killed %.0f s after its start (its iterations take %.0f s; -to sets how much longer it may take)".formatted(deadline,
                    iterations) : reason(error, out));
            }
            throw e;
        } finally {
            System.setProperty(CLASS_PATH, classPath);
            if (watch != null) {
                watch.cancel(false);
            }
        }
    }

    private static BenchmarkResult single(Fork fork, Collection<RunResult> results, ForkFormat out) {
        return results.stream().flatMap(r -> r.getBenchmarkResults().stream()).findFirst()
            .orElseThrow(() -> new ForkFailure("no result" + out.lastError().map(line -> ": " + line).orElse("") + " (" + fork.row().cell() + ")"));
    }

    /** What went wrong in the fork, in one line. */
    private static String reason(BenchmarkException error, ForkFormat out) {
        Throwable cause = error;
        for (Throwable inner = error; inner != null; inner = inner instanceof BenchmarkException ? Arrays.stream(inner.getSuppressed()).findFirst().orElse(null) : inner.getCause()) {
            cause = inner;
        }
        String text = Stream.of(cause.toString().split("\n")).findFirst().orElse("");
        return text.replaceFirst("^java.lang.IllegalStateException: (?=Forked VM)|^" + BadInput.class.getName() + ": ", "") + out.lastError().map(line -> ": " + line).orElse("");
    }

    @Override
    public void close() {
        watchdog.close();
    }
}
