package org.requestcore.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StudentTest {

    @Test
    void quantilesAreThoseOfTheTables() {
        assertEquals(12.706, Student.t(1), 1e-3);
        assertEquals(2.776, Student.t(4), 1e-3);
        assertEquals(1.96, Student.t(1e9), 0.03);
        assertEquals(31.599, Student.t(2, 0.0005), 1e-3);
        assertTrue(Double.isNaN(Student.t(0.9)));
    }

    /** Means 3 and 6, squared errors 0.5 and 1.7. */
    @Test
    void welchsTestIsThatOfTheBooks() {
        double[] one = {1, 2, 3, 4, 5};
        double[] other = {2, 5, 6, 7, 10};
        Student.Welch welch = Student.Welch.of(one, other);
        double degrees = (0.5 + 1.7) * (0.5 + 1.7) / (0.25 / 4 + 1.7 * 1.7 / 4);
        assertEquals(Student.t(degrees) * Math.sqrt(2.2), welch.least(), 1e-9);
        assertEquals(0.086, welch.p(), 0.005);
        assertTrue(Student.Welch.of(one, new double[] {1 + welch.least() * 1.01, 2 + welch.least() * 1.01, 3 + welch.least() * 1.01, 4 + welch.least() * 1.01, 5 + welch.least() * 1.01}).p() < 0.05);
    }

    @Test
    void whatNeverVariesDiffersOrNot() {
        assertEquals(new Student.Welch(1, 0), Student.Welch.of(new double[] {2, 2}, new double[] {2, 2, 2}));
        assertEquals(0, Student.Welch.of(new double[] {2, 2}, new double[] {3, 3}).p());
        assertTrue(Double.isNaN(Student.Welch.of(new double[] {2}, new double[] {3, 3}).p()));
    }
}
