package org.requestcore.run;

import java.time.Duration;
import java.util.Collection;

import org.requestcore.plan.Fork;

/** Where a run stands, and how long the rest will take if forks go on to exceed what was expected of them as those that are done did. */
final class Remaining {
    private final int forks;
    private final double expected;
    private int done;
    private double expectedOfDone;
    private double secondsOfDone;

    Remaining(Collection<Fork> all) {
        forks = all.size();
        expected = seconds(all);
    }

    private static double seconds(Collection<Fork> forks) {
        return forks.stream().mapToDouble(f -> f.row().expectedSeconds()).sum();
    }

    void done(Fork fork, double seconds) {
        done++;
        expectedOfDone += fork.row().expectedSeconds();
        secondsOfDone += seconds;
    }

    int forks() {
        return forks;
    }

    int forksDone() {
        return done;
    }

    /** From 0 to 1, by time. */
    double share() {
        return expected == 0 ? 1 : expectedOfDone / expected;
    }

    Duration left() {
        double factor = done == 0 ? 1 : secondsOfDone / expectedOfDone;
        return Duration.ofMillis(Math.round((expected - expectedOfDone) * factor * 1_000));
    }

    @Override
    public String toString() {
        return "fork %d of %d, %s remaining".formatted(done + 1, forks, text(left()));
    }

    /** h:mm:ss */
    static String text(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
