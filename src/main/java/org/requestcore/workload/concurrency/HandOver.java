package org.requestcore.workload.concurrency;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;

import org.requestcore.workload.BadInput;

/** How requests get from the thread that has read them to the one that works on them, and their answers back. One thread hands over. */
public abstract class HandOver implements AutoCloseable {
    /** On the same thread; a pool of as many as there are processors; a virtual thread a request; one a connection, which waits for its next request. */
    public static final List<String> WAYS = List.of("inline", "pool", "virtual", "kept-virtual");

    /** Why a way can't be gone on this JDK: the rest of the sentence "absent: ..."; empty if it can. */
    public static Optional<String> absence(String way) {
        return way.endsWith("virtual") && VirtualThreads.factory().isEmpty() ? Optional.of(VirtualThreads.NEEDED) : Optional.empty();
    }

    /**
     * @param connections requests that are handed over at once, at most
     * @param work        gives the answer to a request, on whichever thread
     * @throws BadInput if there is no such way
     */
    public static HandOver of(String way, int connections, IntUnaryOperator work) {
        return switch (way) {
            case "inline" -> new Inline(work);
            case "pool" -> new OnExecutor(connections, work, Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors()));
            case "virtual" -> virtual(connections, work);
            case "kept-virtual" -> new Kept(connections, work, VirtualThreads.required());
            default -> throw BadInput.unknown("way", way, WAYS);
        };
    }

    private static HandOver virtual(int connections, IntUnaryOperator work) {
        ThreadFactory threads = VirtualThreads.required();
        return new OnExecutor(connections, work, task -> threads.newThread(task).start());
    }

    /**
     * Hands over requests, from a number on, as many at once as are asked for, and waits until all are answered.
     *
     * @return the sum of the answers
     */
    public abstract int answer(int first, int count);

    /** Ends its threads. */
    @Override
    public void close() {
        // most have none
    }

    private static final class Inline extends HandOver {
        private final IntUnaryOperator work;

        Inline(IntUnaryOperator work) {
            this.work = work;
        }

        @Override
        public int answer(int first, int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                sum += work.applyAsInt(first + i);
            }
            return sum;
        }
    }

    /** What those that wait have in common. */
    private abstract static class Awaited extends HandOver {
        private final int[] answers;
        private final AtomicInteger open = new AtomicInteger();
        private volatile Thread asking;

        Awaited(int connections) {
            answers = new int[connections];
        }

        abstract void hand(int connection, int request);

        /** By the other thread. */
        final void answered(int connection, int answer) {
            answers[connection] = answer;
            if (open.decrementAndGet() == 0) {
                LockSupport.unpark(asking);
            }
        }

        @Override
        public final int answer(int first, int count) {
            asking = Thread.currentThread();
            open.set(count);
            for (int i = 0; i < count; i++) {
                hand(i, first + i);
            }
            while (open.get() > 0) {
                LockSupport.park(this);
            }
            int sum = 0;
            for (int i = 0; i < count; i++) {
                sum += answers[i];
            }
            return sum;
        }
    }

    private static final class OnExecutor extends Awaited {
        private final IntUnaryOperator work;
        private final Executor executor;

        OnExecutor(int connections, IntUnaryOperator work, Executor executor) {
            super(connections);
            this.work = work;
            this.executor = executor;
        }

        @Override
        void hand(int connection, int request) {
            executor.execute(() -> answered(connection, work.applyAsInt(request)));
        }

        @Override
        public void close() {
            if (executor instanceof ExecutorService service) {
                service.shutdownNow();
            }
        }
    }

    /** A thread a connection, parked between its requests. */
    private static final class Kept extends Awaited {
        private final IntUnaryOperator work;
        private final Waiting[] waiting;
        private volatile boolean isEnding;

        Kept(int connections, IntUnaryOperator work, ThreadFactory threads) {
            super(connections);
            this.work = work;
            waiting = new Waiting[connections];
            for (int i = 0; i < connections; i++) {
                waiting[i] = new Waiting(i, threads);
            }
        }

        @Override
        void hand(int connection, int request) {
            waiting[connection].take(request);
        }

        @Override
        public void close() {
            isEnding = true;
            for (Waiting each : waiting) {
                LockSupport.unpark(each.thread);
            }
        }

        private final class Waiting {
            private final int connection;
            private final Thread thread;
            private int request;
            private volatile boolean isAsked;

            Waiting(int connection, ThreadFactory threads) {
                this.connection = connection;
                thread = threads.newThread(this::serve);
                thread.start();
            }

            void take(int asked) {
                request = asked;
                isAsked = true;
                LockSupport.unpark(thread);
            }

            private void serve() {
                while (!isEnding) {
                    if (isAsked) {
                        isAsked = false;
                        answered(connection, work.applyAsInt(request));
                    } else {
                        LockSupport.park(this);
                    }
                }
            }
        }
    }
}
