package org.requestcore.contract.proof;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AnswerSumTest {
    @Property(tries = 200)
    void rightAnswersPassAfterAnyNumberOfCalls(@ForAll @Size(8) long[] walk, @ForAll @IntRange(max = 100) int first, @ForAll @IntRange(max = 100) int more) {
        AnswerSum sum = new AnswerSum("right", walk);
        ask(sum, walk, first);
        assertDoesNotThrow(sum::check);
        ask(sum, walk, more);
        assertDoesNotThrow(sum::check);
    }

    @Property(tries = 200)
    void oneWrongAnswerIsFound(@ForAll @Size(8) long[] walk, @ForAll @IntRange(min = 1, max = 100) int calls, @ForAll int wrong) {
        Assume.that(wrong != 0);
        AnswerSum sum = new AnswerSum("wrong", walk);
        ask(sum, walk, calls - 1);
        sum.add(walk[sum.next() & 7] + wrong);
        assertThrows(ProofFailure.class, sum::check);
        ask(sum, walk, 8);
        assertThrows(ProofFailure.class, sum::check, "once wrong, it stays wrong");
    }

    @Property(tries = 200)
    void answersOfOtherPlacesAreFound(@ForAll @Size(8) long[] walk, @ForAll @IntRange(max = 6) int place) {
        Assume.that(walk[place] != walk[place + 1]);
        long[] swapped = walk.clone();
        swapped[place] = walk[place + 1];
        swapped[place + 1] = walk[place];
        AnswerSum sum = new AnswerSum("swaps", walk);
        ask(sum, swapped, 8);
        assertThrows(ProofFailure.class, sum::check, () -> Arrays.toString(walk));
    }

    private static void ask(AnswerSum sum, long[] answers, int calls) {
        for (int i = 0; i < calls; i++) {
            sum.add(answers[sum.next() & 7]);
        }
    }
}
