package org.requestcore.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RecallTest {
    @Test
    void theMedianRoundsAreCompared() {
        assertEquals(2, Recall.ratio(new long[] {100, 90_000, 110, 90, 105}, new long[] {210, 200, 190, 1, 5_000_000}), 0.1);
        assertEquals(1, Recall.ratio(new long[] {4, 2}, new long[] {3, 3}));
    }

    @Test
    void whatWasNotMetIsAskedOnceAndInTurnsWithWhatWas() {
        List<Integer> met = Recall.cycled(List.of(-1, -2));
        List<Integer> unmet = IntStream.range(0, Recall.PAIRS).boxed().toList();
        List<Integer> asked = new ArrayList<>();
        assertTrue(Recall.ratio(met, unmet, UnaryOperator.identity(), asking(asked)).isPresent());
        assertEquals(unmet, asked.stream().filter(i -> i >= 0).toList());
        int first = asked.indexOf(0);
        assertTrue(asked.subList(0, first).stream().allMatch(i -> i < 0));
        assertEquals(Recall.PAIRS, asked.subList(first - 32, asked.size()).stream().filter(i -> i < 0).count());
    }

    @Test
    void tooFewTellNothing() {
        List<Integer> few = IntStream.range(0, 100).boxed().toList();
        List<Integer> asked = new ArrayList<>();
        assertTrue(Recall.ratio(few, few, UnaryOperator.identity(), asking(asked)).isEmpty());
        assertEquals(List.of(), asked);
    }

    private static java.util.function.ToIntFunction<Integer> asking(List<Integer> asked) {
        return question -> {
            asked.add(question);
            return question;
        };
    }
}
