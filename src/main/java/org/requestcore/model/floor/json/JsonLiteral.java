package org.requestcore.model.floor.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Constant text of up to 16 octets, punctuation and names of members, written and compared as one or two words. What a first word has too much
 * is overwritten by what follows; a last word ends where the text ends.
 */
record JsonLiteral(long first, long last, int length) {
    /** The room that any literal needs. */
    static final int MAX_OCTETS = 2 * Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static JsonLiteral of(String text) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        if (octets.length > MAX_OCTETS) {
            throw new IllegalArgumentException(text + " is too long");
        }
        byte[] padded = java.util.Arrays.copyOf(octets, MAX_OCTETS);
        long last = (long) LONGS.get(padded, Math.max(octets.length - Long.BYTES, 0));
        return new JsonLiteral((long) LONGS.get(padded, 0), last, octets.length);
    }

    /** @return where the text ends */
    int write(byte[] to, int at) {
        LONGS.set(to, at, first);
        if (length > Long.BYTES) {
            LONGS.set(to, at + length - Long.BYTES, last);
        }
        return at + length;
    }

    /** Whether it stands there; false also if less than a word is left. */
    boolean isAt(byte[] from, int at) {
        if (from.length - at < Math.max(length, Long.BYTES)) {
            return false;
        }
        long word = (long) LONGS.get(from, at);
        if (length <= Long.BYTES) {
            return (word ^ first) << Long.SIZE - length * Byte.SIZE == 0;
        }
        return word == first && (long) LONGS.get(from, at + length - Long.BYTES) == last;
    }
}
