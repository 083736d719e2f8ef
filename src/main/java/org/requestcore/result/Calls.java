package org.requestcore.result;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.requestcore.precision.Student;

/**
 * Which of several pairs are told apart. A pair is if the interval of its ratio leaves 1 out and Welch's test on the logarithms of the forks' medians agrees: where
 * forks are wild, the one is wrong where the other is not. From ten forks on the tests are held to Holm's bound as well (Holm 1979), so that in one of
 * twenty families of equals, at most, a single pair is called; with less forks that bound would leave no difference to be found.
 *
 * @param pairs     that were compared
 * @param falseOnes how many of them would be called, at most, on average, if all were alike
 * @param isHolm    whether Holm's bound was applied
 */
public record Calls(int pairs, double falseOnes, boolean isHolm) {
    static final Calls NONE = new Calls(0, 0, false);
    private static final int ENOUGH_FORKS = 10;

    /**
     * Two rows, and what was made of them.
     *
     * @param ratio of the one to the other
     * @param p     of Welch's test; NaN if one has one fork only
     * @param told  the smallest ratio, above 1, at which they would have been told apart: half the interval's width on the logarithm's scale, or what Welch's test
     *              needs, whichever is more. For two speeds the interval is what it is: its whole width
     * @param forks the fewer
     */
    record Pair(Estimate ratio, double p, double told, int forks) {
        static Pair of(Sample one, Sample other) {
            Estimate ratio = Intervals.ratio(one, other);
            int forks = Math.min(one.forks(), other.forks());
            if (one.logs() == null || other.logs() == null) {
                return new Pair(ratio, Double.NaN, Double.NaN, forks);
            }
            Student.Welch welch = Student.Welch.of(one.logs(), other.logs());
            double width = Math.log(ratio.high() / ratio.low()) / (Double.isNaN(ratio.value()) ? 1 : 2);
            return new Pair(ratio, welch.p(), Math.exp(Math.max(width, welch.least())), forks);
        }
    }

    static Calls of(List<Pair> pairs) {
        boolean isHolm = !pairs.isEmpty() && pairs.stream().allMatch(p -> p.forks() >= ENOUGH_FORKS);
        return new Calls(pairs.size(), Student.LEVEL * (isHolm ? Math.min(1, pairs.size()) : pairs.size()), isHolm);
    }

    /** Whether each of the pairs is told apart, in their order. */
    static boolean[] told(List<Pair> pairs) {
        boolean isHolm = of(pairs).isHolm();
        boolean[] told = new boolean[pairs.size()];
        int[] byP = IntStream.range(0, told.length).boxed().sorted(Comparator.comparingDouble(i -> pairs.get(i).p())).mapToInt(i -> i).toArray();
        for (int k = 0; k < byP.length; k++) {
            Pair pair = pairs.get(byP[k]);
            if (!(pair.p() <= Student.LEVEL / (isHolm ? byP.length - k : 1))) {
                break;
            }
            told[byP[k]] = !pair.ratio().spans(1);
        }
        return told;
    }
}
