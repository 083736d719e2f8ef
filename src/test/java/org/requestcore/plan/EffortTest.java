package org.requestcore.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.workload.BadInput;

class EffortTest {
    @Test
    void withoutPrecisionAndTimeTheForksAreGiven() {
        assertTrue(Effort.of(null, null, 60).isFixed());
    }

    @ParameterizedTest
    @CsvSource({"5%, 0.05", "2.5 %, 0.025", "50%, 0.5"})
    void precisionIsAPercentage(String text, double share) {
        assertEquals(share, Effort.of(text, null, 60).precision(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"90s, 90", "15m, 900", "15min, 900", "1.5h, 5400"})
    void timeHasAUnit(String text, double seconds) {
        assertEquals(seconds, Effort.of(null, text, 60).seconds());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0.05 |     | --precision 0.05: give
        0%   |     | --precision 0%: give
        x    |     | --precision x: give
        5%   | 15  | --time 15: give
        5%   | 0s  | --time 0s: give
             | -1s | --time -1s: give
        """)
    void whatIsNoneIsRefused(String precision, String time, String message) {
        BadInput e = assertThrows(BadInput.class, () -> Effort.of(precision, time, 60));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }
}
