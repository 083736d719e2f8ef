package org.requestcore.workload.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.workload.BadInput;

class WaysTest {
    static Stream<String> handOvers() {
        return HandOver.WAYS.stream();
    }

    static Stream<String> fanOuts() {
        return FanOut.WAYS.stream();
    }

    static Stream<String> sharedCounts() {
        return SharedCount.WAYS.stream();
    }

    static Stream<String> offLoads() {
        return OffLoad.WAYS.stream();
    }

    @ParameterizedTest
    @MethodSource("handOvers")
    void everyRequestIsAnsweredOnce(String way) {
        assumeTrue(HandOver.absence(way).isEmpty(), () -> HandOver.absence(way).orElse(""));
        try (HandOver handOver = HandOver.of(way, 8, Work::small)) {
            for (int count : new int[] {1, 8, 3, 1}) {
                for (int first = 0; first < 100; first += count) {
                    assertEquals(IntStream.range(first, first + count).map(Work::small).sum(), handOver.answer(first, count));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fanOuts")
    void everyThingIsDone(String way) {
        assumeTrue(FanOut.absence(way).isEmpty(), () -> FanOut.absence(way).orElse(""));
        try (FanOut fanOut = FanOut.of(way)) {
            assertEquals(10 + 11 + 12, fanOut.all(3, thing -> 10 + thing));
        }
    }

    @ParameterizedTest
    @MethodSource("sharedCounts")
    void nothingIsLostBetweenThreads(String way) throws Exception {
        SharedCount count = SharedCount.of(way);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> IntStream.range(0, 10_000).forEach(n -> count.add())));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(40_000, count.sum());
    }

    @ParameterizedTest
    @MethodSource("offLoads")
    void whatIsOffTheLoopIsDoneToo(String way) {
        OffLoad offLoad = OffLoad.of(way);
        IntStream.range(0, 3).forEach(i -> offLoad.large());
        offLoad.close();
    }

    @Test
    void theLargeWorkIsTheArticles() {
        assertEquals(BigInteger.valueOf(1 + 4 + 27 + 256).bitLength(), Work.large(4));
    }

    @Test
    void unknownWaysAreRefused() {
        Stream.<Runnable>of(() -> HandOver.of("none", 1, Work::small), () -> FanOut.of("none"), () -> SharedCount.of("none"), () -> OffLoad.of("none")).forEach(asked -> assertThrows(BadInput.class, asked::run));
        assertTrue(Ways.absence("structured").orElse("").contains("preview"));
    }
}
