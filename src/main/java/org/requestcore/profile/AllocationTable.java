package org.requestcore.profile;

import java.util.Locale;

import org.requestcore.profile.Allocations.Line;

/** What a fork's operations allocate, for people: a table, and what stands in its way. */
final class AllocationTable {
    private final StringBuilder text = new StringBuilder();
    private final double total;

    private AllocationTable(double total) {
        this.total = total;
    }

    static String of(Allocations allocations) {
        AllocationTable table = new AllocationTable(allocations.isEmpty() ? 0 : allocations.total().bytes());
        if (!allocations.isEmpty()) {
            table.classes(allocations);
        }
        if (allocations.leftOut() > 0) {
            table.say("%d of %d iterations are left out, for %d collections ran in them: give a shorter -r, or the machine (or container) more memory.",
                allocations.leftOut(), allocations.iterations(), allocations.collections());
        }
        return table.text.toString();
    }

    private void classes(Allocations allocations) {
        say("An operation allocates (seen over %,d operations; times of this run are no results, for it allocates in a slower way):", allocations.operations());
        say("%14s %12s %8s  %s", "B/op", "#/op", "share", "class");
        allocations.lines().forEach(this::line);
        line(allocations.other());
        line(allocations.total());
        if (allocations.agree()) {
            say("The threads' own counters say %,.2f B/op.", allocations.byThreads());
        } else {
            say("Doubt this table: the threads' own counters say %,.2f B/op. Threads that end take their counters with them; harness and stack allocate between iterations, "
                + "which weighs in short ones: give a longer -r.", allocations.byThreads());
        }
    }

    private void line(Line line) {
        say("%,14.2f %,12.3f %6.1f %%  %s", line.bytes(), line.instances(), total == 0 ? 0 : 100 * line.bytes() / total, line.name());
    }

    private void say(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
