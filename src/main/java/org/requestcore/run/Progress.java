package org.requestcore.run;

import java.time.Duration;

/** Where a run stands, and how long the rest will take if the rows to come are like those that are done. */
final class Progress {
    private final long started = System.nanoTime();
    private final int rows;
    private int done;

    Progress(int rows) {
        this.rows = rows;
    }

    void done() {
        done++;
    }

    String line() {
        return "row %d of %d, %s".formatted(done + 1, rows, done == 0 ? "remaining time unknown before the first is done" : remaining() + " remaining");
    }

    private String remaining() {
        Duration left = Duration.ofNanos((System.nanoTime() - started) / done * (rows - done));
        return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }
}
