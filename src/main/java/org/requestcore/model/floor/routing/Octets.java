package org.requestcore.model.floor.routing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight octets in one long, the first one lowest: SIMD within a register, as in Warren, Hacker's Delight, 6-1. */
final class Octets {
    /** As many octets as a long has bits. */
    static final int BLOCK = 64;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x80 * EACH;
    private static final long LOW_BITS = 0x7f * EACH;
    /** Brings the high bits of all octets together in the highest octet. */
    private static final long GATHER = 0x0002040810204081L;

    private Octets() {
    }

    static long word(byte[] octets, int at) {
        return (long) WORD.get(octets, at);
    }

    /** A bit for each octet, set where it is a slash. */
    static long slashes(long word) {
        long x = word ^ '/' * EACH;
        long zeros = ~((x & LOW_BITS) + LOW_BITS | x) & HIGH_BITS;
        return zeros * GATHER >>> 56;
    }

    /** Bits that {@link #any} tells from those of a word without a percent sign. */
    static long percents(long word) {
        long x = word ^ '%' * EACH;
        return x - EACH & ~x;
    }

    static boolean any(long bits) {
        return (bits & HIGH_BITS) != 0;
    }
}
