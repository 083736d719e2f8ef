package org.requestcore.result;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** IntervalCoverageTest's cases with the numbers of forks between. */
class IntervalCoverageIT {

    static Stream<Simulated> held() {
        return IntStream.of(4, 6, 7, 10, 12, 15, 30).boxed().flatMap(Coverage::held);
    }

    @ParameterizedTest
    @MethodSource("held")
    void rowsAndRatiosContainTheTruth(Simulated rows) {
        Coverage.assertHeld(rows);
    }

    @ParameterizedTest
    @MethodSource("held")
    void equalsAreNotCalledDifferent(Simulated rows) {
        Coverage.assertAlike(rows);
    }
}
