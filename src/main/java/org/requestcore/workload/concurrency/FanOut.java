package org.requestcore.workload.concurrency;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.requestcore.workload.BadInput;

/** How a request has several things done, and waits for all of them. */
public abstract class FanOut implements AutoCloseable {
    /** One after the other; CompletableFutures on a pool of as many threads as there are processors; a virtual thread a thing. */
    public static final List<String> WAYS = List.of("sequential", "futures", "virtual", "structured");

    /** Why a way can't be gone on this JDK: the rest of the sentence "absent: ..."; empty if it can. */
    public static Optional<String> absence(String way) {
        return switch (way) {
            case "virtual" -> VirtualThreads.factory().isEmpty() ? Optional.of(VirtualThreads.NEEDED) : Optional.empty();
            case "structured" -> Optional.of("structured concurrency is a preview (JEP 505), and no final API of any JDK yet");
            default -> Optional.empty();
        };
    }

    /** @throws BadInput if there is no such way */
    public static FanOut of(String way) {
        return switch (way) {
            case "sequential" -> new Sequential();
            case "futures" -> new Futures();
            case "virtual" -> new Virtual(VirtualThreads.required());
            default -> throw BadInput.unknown("way", way, WAYS);
        };
    }

    /**
     * Does so many things, numbered from 0 on, and waits for all.
     *
     * @return the sum of what they give
     */
    public abstract int all(int things, IntUnaryOperator thing);

    /** Ends its threads. */
    @Override
    public void close() {
        // most have none
    }

    private static final class Sequential extends FanOut {
        @Override
        public int all(int things, IntUnaryOperator thing) {
            int sum = 0;
            for (int i = 0; i < things; i++) {
                sum += thing.applyAsInt(i);
            }
            return sum;
        }
    }

    private static final class Futures extends FanOut {
        private final ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

        @Override
        public int all(int things, IntUnaryOperator thing) {
            List<CompletableFuture<Integer>> begun = IntStream.range(0, things).mapToObj(i -> CompletableFuture.supplyAsync(() -> thing.applyAsInt(i), pool)).toList();
            return begun.stream().mapToInt(CompletableFuture::join).sum();
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private static final class Virtual extends FanOut {
        private final ThreadFactory threads;

        Virtual(ThreadFactory threads) {
            this.threads = threads;
        }

        @Override
        public int all(int things, IntUnaryOperator thing) {
            int[] given = new int[things];
            List<Thread> begun = IntStream.range(0, things).mapToObj(i -> threads.newThread(() -> given[i] = thing.applyAsInt(i))).toList();
            begun.forEach(Thread::start);
            try {
                for (Thread each : begun) {
                    each.join();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return IntStream.of(given).sum();
        }
    }
}
