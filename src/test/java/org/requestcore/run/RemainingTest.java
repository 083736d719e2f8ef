package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.requestcore.plan.Fork;

class RemainingTest {
    private final Fork one = new Fork(null, 1);
    private final Fork two = new Fork(null, 2);
    private double expectedOfTwo = 10;
    private final Remaining remaining = new Remaining(fork -> fork.number() == 1 ? 10 : expectedOfTwo, 0, Double.POSITIVE_INFINITY);

    RemainingTest() {
        remaining.plan(List.of(one, two));
    }

    /** Until a fork is done, what an earlier run on the host took is the best guess. */
    @Test
    void beginsWithWhatIsKnownOfTheHost() {
        Remaining known = new Remaining(fork -> 10, 3, Double.POSITIVE_INFINITY);
        known.plan(List.of(one, two));
        assertEquals(Duration.ofSeconds(26), known.left());
        Remaining unknown = new Remaining(fork -> 10, Double.NaN, Double.POSITIVE_INFINITY);
        unknown.plan(List.of(one, two));
        assertEquals(Duration.ofMillis(21_200), unknown.left());
    }

    /** What doesn't fit into the time is left out: nobody waits for it. */
    @Test
    void isNeverMoreThanThereIsTime() {
        Remaining timed = new Remaining(fork -> 10, 0, 15);
        timed.plan(List.of(one, two));
        assertEquals(Duration.ofSeconds(15), timed.left());
        timed.spent(10, 16);
        timed.next();
        assertEquals(Duration.ZERO, timed.left());
    }

    @Test
    void learnsFromWhatIsDone() {
        assertEquals("fork 1 of 2, 0:00:20 remaining", remaining.toString());
        remaining.spent(10, 15);
        remaining.next();
        assertEquals("fork 2 of 2, 0:00:15 remaining", remaining.toString());
        assertEquals(0.5, remaining.share());
        assertEquals(5, remaining.extra());
    }

    /** A fork that is run again takes its time twice, and the row's others with a longer warm-up take longer. */
    @Test
    void longerWarmUpsAreReckonedWith() {
        remaining.spent(0, 10);
        remaining.spent(10, 10);
        expectedOfTwo = 30;
        remaining.next();
        assertEquals(Duration.ofSeconds(40), remaining.left(), "two may be cold at first, too");
        remaining.spent(30, 30);
        remaining.next();
        assertEquals(1, remaining.share());
        assertEquals(2, remaining.forksDone());
    }

    /** A pilot shows how many more forks there will be. */
    @Test
    void moreCanBePlanned() {
        remaining.spent(10, 10);
        remaining.next();
        remaining.plan(List.of(two, two, two));
        assertEquals("fork 2 of 4, 0:00:30 remaining", remaining.toString());
    }
}
