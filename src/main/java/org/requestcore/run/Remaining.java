package org.requestcore.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.ToDoubleFunction;

import org.requestcore.plan.Fork;
import org.requestcore.plan.PlannedRow;

/** Where a run stands, and how long the rest will take if what forks take beside their iterations goes on as in those that are done. */
final class Remaining {
    private Deque<Fork> open = new ArrayDeque<>();
    private final ToDoubleFunction<Fork> iterations;
    private final double known;
    private final double most;
    private int done;
    private double seconds;
    private double secondsOfIterations;

    /**
     * @param iterations seconds of a fork's iterations, as far as is known by now: which rows need a longer warm-up turns out
     * @param known      seconds that forks took beside their iterations here before; NaN if nobody knows
     * @param most       seconds after which no fork is begun; infinite for as long as it takes
     */
    Remaining(ToDoubleFunction<Fork> iterations, double known, double most) {
        this.iterations = iterations;
        this.known = known;
        this.most = most;
    }

    /** @param all that are left to be run, in order, as far as is known by now */
    void plan(Collection<Fork> all) {
        open = new ArrayDeque<>(all);
    }

    /** Time was spent on a fork. @param ofIterations that are its own: none, if it was cold and is run again */
    void spent(double ofIterations, double all) {
        secondsOfIterations += ofIterations;
        seconds += all;
    }

    /** The next one is done, or won't be run. */
    void next() {
        open.remove();
        done++;
    }

    int forks() {
        return done + open.size();
    }

    int forksDone() {
        return done;
    }

    /** From 0 to 1, by time. */
    double share() {
        double rest = rest();
        return rest == 0 ? 1 : seconds / (seconds + rest);
    }

    Duration left() {
        return Duration.ofMillis(Math.round(rest() * 1_000));
    }

    /** What forks of this run take beside their iterations; a guess before the first: what is left out for want of time is no matter of what another run took. */
    double extra() {
        return done == 0 ? PlannedRow.EXTRA_SECONDS : (seconds - secondsOfIterations) / done;
    }

    private double rest() {
        double extra = done == 0 && !Double.isNaN(known) ? known : extra();
        return Math.max(0, Math.min(most - seconds, open.stream().mapToDouble(fork -> iterations.applyAsDouble(fork) + extra).sum()));
    }

    @Override
    public String toString() {
        return "fork %d of %d, %s remaining".formatted(forksDone() + 1, forks(), text(left()));
    }

    /** h:mm:ss */
    static String text(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
