package org.requestcore.model.floor.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Constant text of up to 16 octets, punctuation and names of members, written as one or two words. What a word has too much is overwritten by
 * what follows.
 */
record JsonLiteral(long first, long second, int length) {
    /** The room that any literal needs. */
    static final int MAX_OCTETS = 2 * Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static JsonLiteral of(String text) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        if (octets.length > MAX_OCTETS) {
            throw new IllegalArgumentException(text + " is too long");
        }
        byte[] padded = java.util.Arrays.copyOf(octets, MAX_OCTETS);
        return new JsonLiteral((long) LONGS.get(padded, 0), (long) LONGS.get(padded, Long.BYTES), octets.length);
    }

    /** @return where the text ends */
    int write(byte[] to, int at) {
        LONGS.set(to, at, first);
        if (length > Long.BYTES) {
            LONGS.set(to, at + Long.BYTES, second);
        }
        return at + length;
    }
}
