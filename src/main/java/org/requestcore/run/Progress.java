package org.requestcore.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.requestcore.plan.Fork;

/** Shows where a run stands: a bar on a terminal, now and then a line elsewhere. On standard error, so that output can be piped. */
interface Progress extends AutoCloseable {
    /** Rarely, for this thread runs while others are measured. */
    int UPDATE_MILLIS = 2_000;
    int LINES = 20;

    void starts(Fork fork);

    void ends();

    @Override
    void close();

    /** For runs that show themselves, as JMH does. */
    static Progress none() {
        return new Progress() {
            @Override
            public void starts(Fork fork) {
                // JMH's log says it
            }

            @Override
            public void ends() {
                // JMH's log says it
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    static Progress of(String name, Remaining remaining) {
        return Terminal.isTerminal(Terminal.STDERR) ? new Bar(name, remaining) : new Lines(remaining, System.err);
    }

    /** A bar by time: forks differ in length. */
    final class Bar implements Progress {
        private static final int STEPS = 1_000;

        private final Remaining remaining;
        private final ProgressBar bar;
        private long ended = System.nanoTime();

        Bar(String name, Remaining remaining) {
            this.remaining = remaining;
            bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(STEPS).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, Terminal.columns())).setEtaFunction(state -> Optional.of(left())).build();
        }

        private Duration left() {
            Duration left = remaining.left().minusNanos(System.nanoTime() - ended);
            return left.isNegative() ? Duration.ZERO : left;
        }

        @Override
        public void starts(Fork fork) {
            bar.setExtraMessage(" " + remaining.forksDone() + "/" + remaining.forks() + " forks");
        }

        @Override
        public void ends() {
            ended = System.nanoTime();
            bar.stepTo(Math.round(remaining.share() * STEPS));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line every twentieth of the time. */
    final class Lines implements Progress {
        private final Remaining remaining;
        private final PrintStream out;
        private int told;

        Lines(Remaining remaining, PrintStream out) {
            this.remaining = remaining;
            this.out = out;
        }

        @Override
        public void starts(Fork fork) {
            if (remaining.forksDone() == 0 || remaining.share() * LINES >= told + 1) {
                told = (int) (remaining.share() * LINES);
                out.println(remaining + ": " + fork.row().cell());
            }
        }

        @Override
        public void ends() {
            // the next start tells
        }

        @Override
        public void close() {
            out.printf("%d of %d forks done%n", remaining.forksDone(), remaining.forks());
        }
    }
}
