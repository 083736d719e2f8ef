package org.requestcore.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TwoStageTest {
    private static final int CAP = 100;

    /** All ten alike: t with eight degrees of freedom, twice the squared error of one fork. */
    @Test
    void itIsSteinsNumber() {
        double[] row = {97, 99, 100, 101, 103};
        double error = MedianError.of(Arrays.stream(row).map(Math::log).toArray());
        double needed = Math.pow(Student.t(8) / Math.log(1.02), 2) * 2 * 5 * error * error;
        assertTrue(needed > 5 && needed < CAP);
        assertEquals((int) needed + 1, TwoStage.forks(Collections.nCopies(10, row), 0.02, CAP));
    }

    @Test
    void thePilotIsEnoughAndTheCapIsTheMost() {
        List<double[]> quiet = Collections.nCopies(10, new double[] {99.9, 100, 100.1});
        List<double[]> wild = Collections.nCopies(10, new double[] {50, 100, 200});
        assertEquals(3, TwoStage.forks(quiet, 0.05, CAP));
        assertEquals(CAP, TwoStage.forks(wild, 0.05, CAP));
        assertEquals(3, TwoStage.forks(wild, 0.05, 2), "what was measured stays");
        assertEquals(3, TwoStage.forks(Collections.nCopies(3, new double[] {5, 5, 5}), 0.05, CAP));
    }

    @Test
    void oneWildRowCostsTheOthersNothing() {
        List<double[]> rows = new ArrayList<>(rows(10, 0.03));
        int tame = TwoStage.forks(rows, 0.05, CAP);
        rows.set(4, new double[] {50, 80, 100, 150, 400});
        int wild = TwoStage.forks(rows, 0.05, CAP);
        assertTrue(wild <= tame * 1.5, tame + " forks, and " + wild);
    }

    @Test
    void moreIsNeededForMore() {
        int of3 = TwoStage.forks(rows(10, 0.03), 0.05, CAP);
        int of6 = TwoStage.forks(rows(10, 0.06), 0.05, CAP);
        assertTrue(of6 > 3 * of3 && of6 < 5 * of3, of3 + " and " + of6);
        assertTrue(TwoStage.forks(rows(10, 0.06), 0.10, CAP) < of6);
    }

    @Test
    void rowsThatTellNothingAreLeftOut() {
        List<double[]> rows = new ArrayList<>(rows(6, 0.03));
        int without = TwoStage.forks(rows, 0.05, CAP);
        rows.add(new double[] {100});
        rows.add(new double[] {0, 0, 0});
        assertEquals(without, TwoStage.forks(rows, 0.05, CAP));
        assertThrows(IllegalArgumentException.class, () -> TwoStage.forks(List.of(new double[] {100}), 0.05, CAP));
        assertThrows(IllegalArgumentException.class, () -> TwoStage.forks(rows, 0, CAP));
    }

    private static List<double[]> rows(int rows, double spread) {
        Random random = new Random(7);
        List<double[]> made = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            made.add(random.doubles(5).map(d -> 100 * Math.exp(spread * random.nextGaussian())).toArray());
        }
        return made;
    }
}
