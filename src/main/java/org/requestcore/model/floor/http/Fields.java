package org.requestcore.model.floor.http;

import org.requestcore.model.floor.octets.Syntax;

/** The fields of a head (RFC 9112, 5): every one is kept, as regions, for whoever asks for it by name, and shown to {@link Framing} at once. */
final class Fields {
    static final int TOO_LARGE = -431;
    private static final int MAX_FIELDS = 128;

    private final HeadText head;
    private final Framing framing;
    /** Where a name starts and ends and its value starts and ends, 16 bits each, from the lowest. */
    private final long[] fields = new long[MAX_FIELDS];
    private int count;

    Fields(HeadText head, Framing framing) {
        this.head = head;
        this.framing = framing;
    }

    /** @return what follows the empty line, or an answer of {@link Lines} */
    int parse(int from, int limit) {
        byte[] bytes = head.bytes;
        count = 0;
        framing.clear();
        int at = from;
        while (true) {
            int colon = Syntax.afterToken(bytes, at, limit);
            if (colon == at) {
                return Lines.afterLineEnd(bytes, at, limit);
            }
            if (colon == limit) {
                return Lines.INCOMPLETE;
            }
            if (bytes[colon] != ':') {
                return Lines.BAD;
            }
            int valueStart = Lines.afterBlanks(bytes, colon + 1, limit);
            int textEnd = Syntax.afterText(bytes, valueStart, limit);
            int next = Lines.afterLineEnd(bytes, textEnd, limit);
            if (next <= 0) {
                return next;
            }
            if (count == MAX_FIELDS) {
                return TOO_LARGE;
            }
            int valueEnd = Lines.beforeBlanks(bytes, valueStart, textEnd);
            int start = head.start;
            fields[count++] = at - start | (long) (colon - start) << 16 | (long) (valueStart - start) << 32 | (long) (valueEnd - start) << 48;
            framing.understand(bytes, at, colon - at, valueStart, valueEnd, limit);
            at = next;
        }
    }

    /**
     * @param name in lower case
     * @return the value of the first field of this name, or null
     */
    String value(String name) {
        for (int i = 0; i < count; i++) {
            long field = fields[i];
            int nameStart = head.start + (int) (field & 0xffff);
            int nameEnd = head.start + (int) (field >>> 16 & 0xffff);
            if (head.isText(nameStart, nameEnd, name)) {
                return head.text((int) (field >>> 32 & 0xffff), (int) (field >>> 48));
            }
        }
        return null;
    }
}
