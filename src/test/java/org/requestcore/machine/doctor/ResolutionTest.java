package org.requestcore.machine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
    /**
     * By hand, from a table of t. For 3 % and 5 %: 2 (pi / 2) (3 / 5)^2 = 1.131; with 9 forks an arm t is 2.120 and 0.865 at 16 degrees of freedom, and 1.131 * 2.985^2 is 10.08,
     * more than 9; with 10, 2.101 and 0.862 at 18, it is 9.93. For large n it is that by z, and z(0.975)^2 / 4 more (Guenther 1981): 39,452.77 + 0.96.
     */
    @ParameterizedTest
    @CsvSource({"3, 10, 4", "3, 5, 10", "3, 2, 57", "3, 1, 223", "10, 10, 26", "40, 1, 39454"})
    void isTheHandComputedNumberOfForks(double sigma, double difference, int forks) {
        assertEquals(forks, Resolution.forksAnArm(sigma, difference));
    }

    @Test
    void doesNotBelieveInSilence() {
        assertEquals(Resolution.forksAnArm(1, 1), Resolution.forksAnArm(0, 1));
        assertEquals(26, Resolution.forksAnArm(0.2, 1));
        assertEquals(3, Resolution.forksAnArm(0, 10));
    }

    @Test
    void effortIsForksTimesSeconds() {
        Effort.Need need = new Effort(11, 200).need(new Spread(50, 14, 3), 5);
        assertEquals(new Effort.Need(10, 220, 2_000), need);
    }
}
