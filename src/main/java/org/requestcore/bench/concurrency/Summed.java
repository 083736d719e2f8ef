package org.requestcore.bench.concurrency;

import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;

import org.requestcore.bench.Checked;

/** Answers to requests that are numbered from 0 on: their sum has to be what it would be on one thread. */
final class Summed implements Checked {
    private final IntUnaryOperator right;
    private final Runnable end;
    private int next;
    private int sum;
    private int checked;
    private int rightSum;

    /**
     * @param right the answer to a request
     * @param end   lets go of threads
     */
    Summed(IntUnaryOperator right, Runnable end) {
        this.right = right;
        this.end = end;
    }

    /** The number of the next request. */
    int next() {
        return next;
    }

    /** What so many requests have given together. @return the sum so far */
    int add(int count, int answers) {
        next += count;
        sum += answers;
        return sum;
    }

    @Override
    public void check() {
        for (; checked != next; checked++) {
            rightSum += right.applyAsInt(checked);
        }
        if (sum != rightSum) {
            throw new IllegalStateException("answers add up to %d instead of %d".formatted(sum, rightSum));
        }
    }

    /** Numbers are all alike: there is nothing new to ask. */
    @Override
    public OptionalDouble proveAgain() {
        end.run();
        return OptionalDouble.empty();
    }
}
