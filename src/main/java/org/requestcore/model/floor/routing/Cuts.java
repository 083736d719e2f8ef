package org.requestcore.model.floor.routing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.requestcore.workload.routes.Segment;

/** Where the values of a segment stand between its text. */
final class Cuts {
    /** Of the segment within its route. */
    final int number;
    private final byte[][] literals;

    Cuts(int number, Segment segment) {
        this.number = number;
        literals = segment.literals().stream().map(l -> l.getBytes(StandardCharsets.ISO_8859_1)).toArray(byte[][]::new);
    }

    /**
     * From the right, each text as far to the right as it can stand: so each value, from the left, is as long as it can be.
     *
     * @param octets a segment that has this shape
     * @param bounds takes the start and the end of each value
     * @return how many ints that are
     */
    int values(byte[] octets, int start, int end, int[] bounds) {
        int last = literals.length - 1;
        int to = end - literals[last].length;
        for (int i = last - 1; i >= 0; i--) {
            int from = i == 0 ? start + literals[0].length : lastEnd(literals[i], octets, to - 1);
            bounds[2 * i] = from;
            bounds[2 * i + 1] = to;
            to = from - literals[i].length;
        }
        return 2 * last;
    }

    /** Where the text ends that ends here or before; it is there. */
    private static int lastEnd(byte[] literal, byte[] octets, int end) {
        int at = end;
        while (!Arrays.equals(literal, 0, literal.length, octets, at - literal.length, at)) {
            at--;
        }
        return at;
    }
}
