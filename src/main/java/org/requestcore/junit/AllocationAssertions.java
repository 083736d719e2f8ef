package org.requestcore.junit;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.AssertionFailureBuilder;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;

import org.requestcore.profile.AllocatedClasses;
import org.requestcore.profile.CompileQueue;

/**
 * What code may allocate, as an assertion of one's own build: bytes of the heap an operation, of the thread that runs it, as HotSpot counts them.
 *
 * <p>Compiled code allocates less than what is interpreted, for escape analysis leaves out objects that nobody else sees (Choi et al. 1999, Escape Analysis for Java), and it has done so when
 * the compilers have come to it, which takes as long as the machine takes. So the code is repeated: until it allocates as little as is allowed, which is all that was to be shown; else until
 * the compilers have been quiet for as long as they had been busy: nothing was compiled, and nothing waits for it, be the machine ever so busy with other things. Nothing depends on how fast
 * that is.
 *
 * <pre>{@code
 * assertAllocatesAtMost(48, () -> router.match("GET", path, captures.clear()));
 * }</pre>
 */
public final class AllocationAssertions {
    private static final long ROUND_NANOS = 20_000_000;
    private static final long LEAST_QUIET_NANOS = 10 * ROUND_NANOS;
    /** Code that is compiled over and over again exists. */
    private static final long MOST_NANOS = 60_000_000_000L;
    /** What is allocated once in a while, by a map that grows or a logger that speaks up, is no part of an operation. */
    private static final double TOLERANCE = 0.5;
    /** Of a heap's young generation, for the classes: so little that no collection comes between. */
    private static final long SHOWN_BYTES = 4 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();
    private static final Optional<CompileQueue> QUEUE = CompileQueue.ofAnyJvm();

    /** Where results go, so that no compiler takes them for unused. */
    private static volatile Object sink;

    private AllocationAssertions() {
    }

    /** @param bytes an operation. @param code one operation, which can be repeated; its exceptions are thrown as they are */
    public static void assertAllocatesAtMost(long bytes, Executable code) throws Throwable {
        assertAllocatesAtMost(bytes, () -> {
            code.execute();
            return null;
        });
    }

    /**
     * @param bytes an operation
     * @param code  one operation, which can be repeated; what it returns is used, and so counts; its exceptions are thrown as they are
     * @throws AssertionError that names bytes and classes
     */
    public static void assertAllocatesAtMost(long bytes, ThrowingSupplier<?> code) throws Throwable {
        long begin = System.nanoTime();
        long calls = 1;
        double least = Double.MAX_VALUE;
        long compiled = compiledMillis();
        long quietSince = begin;
        for (long now = begin; now - quietSince < Math.max(LEAST_QUIET_NANOS, (now - begin) / 2) && now - begin < MOST_NANOS;) {
            least = Math.min(least, round(code, calls));
            if (least < bytes + TOLERANCE) {
                return;
            }
            long end = System.nanoTime();
            calls = end - now < ROUND_NANOS ? 2 * calls : calls;
            boolean isBusy = compiledMillis() > compiled || QUEUE.map(CompileQueue::compilations).stream().anyMatch(waiting -> !waiting.isEmpty());
            quietSince = isBusy ? end : quietSince;
            compiled = compiledMillis();
            now = end;
        }
        throw failure(bytes, least, code);
    }

    /** @return bytes a call */
    private static double round(ThrowingSupplier<?> code, long calls) throws Throwable {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (long i = 0; i < calls; i++) {
            sink = code.get();
        }
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / calls;
    }

    private static long compiledMillis() {
        return COMPILERS == null || !COMPILERS.isCompilationTimeMonitoringSupported() ? 0 : COMPILERS.getTotalCompilationTime();
    }

    private static AssertionError failure(long bytes, double least, ThrowingSupplier<?> code) throws Exception {
        long calls = Math.max(1, (long) (SHOWN_BYTES / least));
        String classes = AllocatedClasses.of(() -> {
            try {
                return round(code, calls);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }, calls);
        boolean isOptimized = ManagementFactory.getRuntimeMXBean().getInputArguments().stream().noneMatch(option -> option.matches("-Xint|-XX:TieredStopAtLevel=[0-3]|-XX:-DoEscapeAnalysis"));
        return AssertionFailureBuilder.assertionFailure().message(String.format(Locale.ROOT, "allocates %,.0f B an operation, at most %,d are allowed%s: %s", least, bytes,
            isOptimized ? "" : " (this JVM's options leave out escape analysis)", classes)).expected("at most " + bytes).actual(least).includeValuesInMessage(false).build();
    }
}
