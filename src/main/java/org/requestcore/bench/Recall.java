package org.requestcore.bench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * How much faster a contender is on what it has met before than on what it has not: rounds of both in turns, each of a few calls, and of each kind the
 * median round. What is asked was touched just before, so that both find it in the processor's caches.
 */
public final class Recall {
    /** How many pairs a contender is asked: as many rounds as calls in each. */
    public static final int PAIRS = 1_024;

    private static final int CALLS = 32;
    /** Of what it has met: until the code that asks is compiled, if that doesn't take long. */
    private static final int WARM_UP_ROUNDS = 400;
    private static final long MOST_WARM_UP_NANOS = 50_000_000;

    /** What the answers come to, for the compiler to see that they are needed. */
    private static volatile int sink;

    private Recall() {
    }

    /**
     * @param met    questions that the contender was asked before
     * @param unmet  as many that it never was, alike in all else; after this it was
     * @param lifter makes of a question what is asked, or touches it; not timed
     * @param ask    asks, and takes something of the answer
     * @return the median time of what it never met, by that of what it met; empty if there are too few to tell
     */
    public static <Q> OptionalDouble ratio(List<Q> met, List<Q> unmet, UnaryOperator<Q> lifter, ToIntFunction<Q> ask) {
        int rounds = Math.min(met.size(), unmet.size()) / CALLS;
        if (rounds < PAIRS / CALLS / 2) {
            return OptionalDouble.empty();
        }
        long warmUp = 0;
        for (int i = 0; i < WARM_UP_ROUNDS && warmUp < MOST_WARM_UP_NANOS; i++) {
            warmUp += nanos(met, i % rounds, lifter, ask);
        }
        long[] metNanos = new long[rounds];
        long[] unmetNanos = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                metNanos[round] = nanos(met, round, lifter, ask);
            }
            unmetNanos[round] = nanos(unmet, round, lifter, ask);
            if (round % 2 == 1) {
                metNanos[round] = nanos(met, round, lifter, ask);
            }
        }
        return OptionalDouble.of(ratio(metNanos, unmetNanos));
    }

    /** As many as there are pairs, of a pool that is smaller, or larger. */
    public static <Q> List<Q> cycled(List<Q> met) {
        return IntStream.range(0, PAIRS).mapToObj(i -> met.get(i % met.size())).toList();
    }

    /** Reads a value, so that it is in the caches. */
    public static <Q> Q touched(Q value) {
        sink = value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value.toString().length();
        return value;
    }

    /** @param met times of rounds */
    static double ratio(long[] met, long[] unmet) {
        return median(unmet) / Math.max(1, median(met));
    }

    private static <Q> long nanos(List<Q> questions, int round, UnaryOperator<Q> lifter, ToIntFunction<Q> ask) {
        List<Q> lifted = questions.subList(round * CALLS, (round + 1) * CALLS).stream().map(lifter).toList();
        int answers = 0;
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            answers += ask.applyAsInt(lifted.get(i));
        }
        long nanos = System.nanoTime() - start;
        sink = answers;
        return nanos;
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }
}
