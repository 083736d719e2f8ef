package org.requestcore.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.ToDoubleFunction;

import org.requestcore.plan.Fork;

/** Where a run stands, and how long the rest will take if forks go on to exceed what is expected of them as those that are done did. */
final class Remaining {
    private Deque<Fork> open = new ArrayDeque<>();
    private final ToDoubleFunction<Fork> expected;
    private final double known;
    private int done;
    private double expectedOfDone;
    private double secondsOfDone;

    /**
     * @param expected seconds that a fork will take, as far as is known by now: which rows need a longer warm-up turns out
     * @param known    how many times as long forks took here before; 1 if nobody knows
     */
    Remaining(ToDoubleFunction<Fork> expected, double known) {
        this.expected = expected;
        this.known = known;
    }

    /** @param all that are left to be run, in order, as far as is known by now */
    void plan(Collection<Fork> all) {
        open = new ArrayDeque<>(all);
    }

    /** Time was spent on a fork. */
    void spent(double expected, double seconds) {
        expectedOfDone += expected;
        secondsOfDone += seconds;
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
        return rest == 0 ? 1 : expectedOfDone / (expectedOfDone + rest);
    }

    Duration left() {
        return Duration.ofMillis(Math.round(rest() * factor() * 1_000));
    }

    /** How many times as long as expected forks take here: in this run, or else as far as it is known. */
    private double factor() {
        return expectedOfDone == 0 ? known : seen();
    }

    /** How many times as long as expected forks took in this run; 1 before the first: what is left out for want of time is no matter of what another run took. */
    double seen() {
        return expectedOfDone == 0 ? 1 : secondsOfDone / expectedOfDone;
    }

    private double rest() {
        return open.stream().mapToDouble(expected).sum();
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
