package org.requestcore.model.floor.octets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in decimal: written two digits at a time, read up to eight at once. */
public final class Decimals {
    /** Of a long with its sign, or a double. */
    public static final int MAX_OCTETS = 26;

    /** Below which a number has more digits than the index says. */
    private static final long[] LEAST = new long[20];
    private static final double MAX_HUNDREDTHS = 1e15;

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final short[] PAIRS = new short[100];

    static {
        LEAST[0] = Long.MAX_VALUE;
        long power = 1;
        for (int i = 1; i < 19; i++) {
            power *= 10;
            LEAST[i] = 1 - power;
        }
        LEAST[19] = Long.MIN_VALUE;
        for (int i = 0; i < PAIRS.length; i++) {
            PAIRS[i] = (short) ('0' + i / 10 | '0' + i % 10 << Byte.SIZE);
        }
    }

    private Decimals() {
    }

    /** @return where the number ends */
    public static int write(long value, byte[] to, int at) {
        if (value >= 0) {
            return magnitude(-value, to, at);
        }
        to[at] = '-';
        return magnitude(value, to, at + 1);
    }

    /**
     * The shortest decimal that is read as this value. Amounts with two decimals, as most are, are written as the whole number of their hundredths: of
     * up to 15 digits no two decimals are read as one value, so what is read as this value is the shortest.
     *
     * @return where the number ends
     * @throws IllegalArgumentException if it is infinite or not a number, which JSON can't say
     */
    public static int write(double value, byte[] to, int at) {
        if (Math.abs(value) < MAX_HUNDREDTHS / 100) {
            long hundredths = Math.round(value * 100);
            if (Double.doubleToRawLongBits(hundredths / 100.0) == Double.doubleToRawLongBits(value)) {
                return writeHundredths(hundredths, to, at);
            }
        } else if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is no JSON");
        }
        String text = Double.toString(value);
        for (int i = 0; i < text.length(); i++) {
            to[at + i] = (byte) text.charAt(i);
        }
        return at + text.length();
    }

    private static int writeHundredths(long value, byte[] to, int at) {
        int start = at;
        if (value < 0) {
            to[start++] = '-';
        }
        long whole = Math.abs(value) / 100;
        int rest = (int) (Math.abs(value) - whole * 100);
        int point = write(whole, to, start);
        to[point] = '.';
        SHORTS.set(to, point + 1, PAIRS[rest]);
        return point + (rest % 10 == 0 ? 2 : 3);
    }

    /** Below zero every long has its magnitude. */
    private static int magnitude(long negative, byte[] to, int at) {
        int end = at + digits(negative);
        int i = end;
        long rest = negative;
        while (rest <= -100) {
            long quotient = rest / 100;
            i -= 2;
            SHORTS.set(to, i, PAIRS[(int) (quotient * 100 - rest)]);
            rest = quotient;
        }
        if (rest <= -10) {
            SHORTS.set(to, i - 2, PAIRS[(int) -rest]);
        } else {
            to[i - 1] = (byte) ('0' - rest);
        }
        return end;
    }

    /** From how many bits the number has, which gives its digits but for one: in no loop, whose end would be mispredicted. */
    private static int digits(long negative) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(-negative | 1);
        int digits = bits * 1233 >>> 12; // log10(2) is 1233 / 4096, near enough for 64 bits
        return negative < LEAST[digits] ? digits + 1 : digits;
    }

    /** The value of eight digits, the first one lowest in the word: by pairs, by fours, at once. */
    public static long read(long word) {
        long pairs = (word & 0x0f0f0f0f0f0f0f0fL) * (1 + (10 << 8)) >>> 8;
        long fours = (pairs & 0x00ff00ff00ff00ffL) * (1 + (100 << 16)) >>> 16;
        return (fours & 0x0000ffff0000ffffL) * (1 + (10_000L << 32)) >>> 32;
    }

    /** The value of the first 0 to 7 digits of a word. */
    public static long read(long word, int digits) {
        return read(word << (Long.BYTES - 1 - digits) * Byte.SIZE << Byte.SIZE);
    }
}
