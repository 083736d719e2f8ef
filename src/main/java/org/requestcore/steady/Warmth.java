package org.requestcore.steady;

import java.util.Arrays;

/**
 * Whether a fork was warm: its measured iterations are free of compilation, and it doesn't get faster any more.
 *
 * <p>The compilers know: what they worked on during the measured iterations was either still to be used there, so that the iterations ran what is slower than the code in the end, or
 * replaced code that was in use. A little is always compiled, of what surrounds an iteration: its results, a collection's end, a timer. What a little is depends on how fast
 * the machine compiles, and the fork itself tells that: it is free of compilation up to a twentieth ({@link #FREE_SHARE}) of what its compilers had worked before it was measured. A fork that gets faster little by little
 * without any compilation that ended meanwhile has one under way, or data still to be laid out. One that gets faster at once has new code, which its compilers know of (a hundredth, {@link #STEP_SHARE}, is
 * enough), or else a neighbour that has left: that is the machine's, and in the spread of the forks. What gets slower is no matter of warming up either, and left to {@link Trend}.
 *
 * <p>Under a CPU quota, or beside a neighbour, compilations end seldom, and code that waits for them would be taken for warm: so nothing may have waited all through most of the iterations. Other
 * methods each time are a trickle, as large code has for ever; the same ones at both ends of an iteration are compilers that don't keep up.
 *
 * @param compiled milliseconds that the compilers worked; NaN if they don't tell, then the iterations alone decide
 * @param before   milliseconds that they had worked from the JVM's start on; NaN if they don't tell
 * @param stuck    as many methods at least waited to be compiled all through an iteration, in more than half of them; 0 if none did, or the JVM doesn't tell
 * @param faster   by which share the later iterations are faster than the earlier ones, where {@link Trend} sees a drift, or a shift while something was compiled; else 0
 */
public record Warmth(double compiled, double before, double stuck, double faster) {
    static final double FREE_SHARE = 0.05;
    static final double STEP_SHARE = 0.01;

    /**
     * @param scores        of the measured iterations, in order
     * @param lowerIsBetter false for rates
     * @param compiled      milliseconds of compilation in each of them; null if the JVM doesn't tell
     * @param before        milliseconds of compilation before the first
     * @param stuck         methods that waited to be compiled all through each of them; null if the JVM doesn't tell
     */
    public static Warmth of(double[] scores, boolean lowerIsBetter, double[] compiled, double before, double[] stuck) {
        Trend trend = Trend.of(scores);
        double work = compiled == null ? Double.NaN : Arrays.stream(compiled).sum();
        boolean isMachines = work <= STEP_SHARE * before;
        double gain = trend == Trend.DRIFT || trend == Trend.SHIFT && !isMachines ? gain(scores, lowerIsBetter) : 0;
        return new Warmth(work, before, stuck == null ? 0 : inMost(stuck), Math.max(0, gain));
    }

    /** The median; of an even number the lower one, which more than half of them reach. */
    private static double inMost(double[] values) {
        return Arrays.stream(values).sorted().skip((values.length - 1) / 2).findFirst().orElse(0);
    }

    /** Of the second half on the first, without the middle one of an odd number. */
    private static double gain(double[] scores, boolean lowerIsBetter) {
        int half = scores.length / 2;
        double first = Medians.of(Arrays.copyOf(scores, half));
        double second = Medians.of(Arrays.copyOfRange(scores, scores.length - half, scores.length));
        return lowerIsBetter ? 1 - second / first : second / first - 1;
    }

    public boolean isCold() {
        return isCompiling() || faster > 0;
    }

    /** Whether it is the compilers that weren't through; false if they don't tell. */
    public boolean isCompiling() {
        return isWorking() || stuck > 0;
    }

    private boolean isWorking() {
        return compiled > FREE_SHARE * before;
    }

    /** Why it is cold, in a few words. */
    public String reason() {
        if (isWorking()) {
            return "%.0f ms of compilation while it was measured, %.0f ms before".formatted(compiled, before);
        }
        return stuck > 0 ? "%.0f %s waited to be compiled all along".formatted(stuck, stuck == 1 ? "method" : "methods") : "still getting faster, by %.0f %%".formatted(100 * faster);
    }
}
