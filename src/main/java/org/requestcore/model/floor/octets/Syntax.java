package org.requestcore.model.floor.octets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Which octets may stand where in a request, asked eight at a time within a long (Warren, Hacker's Delight, 6-1; Lamport 1975), and one at a
 * time in a table where the quick answer is no. A word's lowest octet is the first one; an answer has the highest bit of an octet set.
 */
public final class Syntax {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    /** RFC 9110, 5.6.2. */
    private static final int TOKEN = 1;
    /** RFC 3986: what a path or a query is made of, but for the percent sign. */
    private static final int TARGET = 2;
    /** RFC 3986, 3.2.2: a host and its port, with an address in brackets, and the percent sign. */
    private static final int HOST = 4;
    private static final byte[] ALLOWED = new byte[256];

    static {
        String alphanumeric = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        allow(TOKEN, alphanumeric + "!#$%&'*+-.^_`|~");
        allow(TARGET, alphanumeric + "-._~!$&'()*+,;=:@/?");
        allow(HOST, alphanumeric + "-._~!$&'()*+,;=:[]%");
    }

    private Syntax() {
    }

    private static void allow(int where, String octets) {
        for (char c : octets.toCharArray()) {
            ALLOWED[c] |= (byte) where;
        }
    }

    private static boolean isToken(byte octet) {
        return (ALLOWED[octet & 0xff] & TOKEN) != 0;
    }

    public static boolean isTarget(byte octet) {
        return (ALLOWED[octet & 0xff] & TARGET) != 0;
    }

    public static boolean isHost(byte octet) {
        return (ALLOWED[octet & 0xff] & HOST) != 0;
    }

    public static boolean isHex(byte octet) {
        return Character.digit(octet, 16) >= 0;
    }

    /** @return the octets from {@code at}, with zeros from {@code end} on */
    public static long word(byte[] bytes, int at, int end) {
        return end - at >= Long.BYTES ? (long) LONGS.get(bytes, at) : lastWord(bytes, at, end);
    }

    private static long lastWord(byte[] bytes, int at, int end) {
        if (at >= end) {
            return 0;
        }
        if (end >= Long.BYTES) {
            return (long) LONGS.get(bytes, end - Long.BYTES) >>> Long.SIZE - (end - at) * Byte.SIZE;
        }
        long word = 0;
        for (int i = end - 1; i >= at; i--) {
            word = word << Byte.SIZE | bytes[i] & 0xff;
        }
        return word;
    }

    /** The first {@code count} octets of a word, 0 to 8. */
    public static long first(long word, int count) {
        return count >= Long.BYTES ? word : word & (1L << count * Byte.SIZE) - 1;
    }

    /** A word of letters in lower case; whatever else has bit 5 unset changes too, so ask about tokens only. */
    public static long lower(long word) {
        return word | 0x20 * ONES;
    }

    /** @return where the token (RFC 9110, 5.6.2) from {@code at} ends */
    public static int afterToken(byte[] bytes, int at, int end) {
        int i = afterLetters(bytes, at, end);
        while (i < end && isToken(bytes[i])) {
            i = afterLetters(bytes, i + 1, end);
        }
        return i;
    }

    /** @return where the letters, hyphens and dots from {@code at} end: most of a token, if not all of it */
    private static int afterLetters(byte[] bytes, int at, int end) {
        for (int i = at; ; i += Long.BYTES) {
            long word = word(bytes, i, end);
            long others = HIGH & ~(letters(word) | between(word, '-', '.'));
            if (others != 0) {
                return i + first(others);
            }
        }
    }

    /** @return where the letters, digits, hyphens, dots and slashes from {@code at} end: most of a path, if not all of it */
    public static int afterPath(byte[] bytes, int at, int end) {
        for (int i = at; ; i += Long.BYTES) {
            long word = word(bytes, i, end);
            long others = HIGH & ~(letters(word) | between(word, '-', '9'));
            if (others != 0) {
                return i + first(others);
            }
        }
    }

    /** @return where a field's value (RFC 9110, 5.5) or another text ends: at the first control character but tab, or at {@code end} */
    public static int afterText(byte[] bytes, int at, int end) {
        int i = control(bytes, at, end);
        while (i < end && bytes[i] == '\t') {
            i = control(bytes, i + 1, end);
        }
        return i;
    }

    private static int control(byte[] bytes, int at, int end) {
        for (int i = at; ; i += Long.BYTES) {
            long word = word(bytes, i, end);
            // exact up to the first one found, which is all that is asked: only its borrow disturbs the octets after it
            long deletes = word ^ 0x7f * ONES;
            long controls = HIGH & (word - 0x20 * ONES & ~word | deletes - ONES & ~deletes);
            if (controls != 0) {
                return i + first(controls);
            }
        }
    }

    /** @return where the part of a JSON text ends that stands for itself: at a quote, a backslash, a control character or beyond ASCII */
    public static int afterPlain(byte[] bytes, int at, int end) {
        for (int i = at; ; i += Long.BYTES) {
            long special = special(word(bytes, i, end));
            if (special != 0) {
                return i + first(special);
            }
        }
    }

    /** Exact up to the first one, as {@link #control} is. */
    private static long special(long word) {
        long quotes = word ^ '"' * ONES;
        long backslashes = word ^ '\\' * ONES;
        return HIGH & (word | word - 0x20 * ONES | quotes - ONES & ~quotes | backslashes - ONES & ~backslashes);
    }

    /** @return how many digits a word starts with, 0 to 8 */
    public static int digits(long word) {
        return first(HIGH & ~between(word, '0', '9'));
    }

    private static int first(long answer) {
        return Long.numberOfTrailingZeros(answer) / Byte.SIZE;
    }

    private static long letters(long word) {
        return between(lower(word), 'a', 'z');
    }

    /** Sums of seven bits can't carry into the next octet. */
    private static long between(long word, int low, int high) {
        long sevenBits = word & ~HIGH;
        return HIGH & ~word & sevenBits + (0x80 - low) * ONES & ~(sevenBits + (0x7f - high) * ONES);
    }
}
