package org.requestcore.contract;

import java.util.ArrayList;
import java.util.List;

import org.requestcore.workload.routes.Route;

/**
 * Takes the captured values of a match, so that the work of making them can't be skipped: as the String that the stack made, or as a
 * region of the path where the stack makes none. Owned and reused by the caller; at most {@link Route#MAX_PARAMETERS} values.
 */
public final class Captures {
    private final String[] values = new String[Route.MAX_PARAMETERS];
    private final int[] starts = new int[Route.MAX_PARAMETERS];
    private final int[] ends = new int[Route.MAX_PARAMETERS];
    private int count;
    private int length;

    public Captures clear() {
        count = 0;
        length = 0;
        return this;
    }

    /** @param value decoded; not null */
    public void add(String value) {
        values[count++] = value;
        length += value.length();
    }

    /** The value is this region of the matched path, verbatim: no percent sign in it. */
    public void add(int start, int end) {
        values[count] = null;
        starts[count] = start;
        ends[count++] = end;
        length += end - start;
    }

    public int count() {
        return count;
    }

    /** Of all values together, in chars: what is checked of them while they are measured. */
    public int length() {
        return length;
    }

    /** @param path the one that was matched */
    public String value(int index, String path) {
        return values[index] != null ? values[index] : path.substring(starts[index], ends[index]);
    }

    /** All values; for proofs and handlers, not for measured code. */
    public List<String> values(String path) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(value(i, path));
        }
        return all;
    }
}
