package org.requestcore.model;

import java.nio.charset.StandardCharsets;

/** Percent-encoded octets of a path (RFC 3986, section 2.1), decoded as UTF-8: what every model does to a captured value. */
public final class PercentDecoding {
    private PercentDecoding() {
    }

    /**
     * @param path one char per octet
     * @return the region, its encoded octets decoded. A percent sign without two hexadecimal digits stays as it is, and octets
     *         that are no UTF-8 become U+FFFD: a server answers such a path, it doesn't throw
     */
    public static String decode(String path, int start, int end) {
        byte[] octets = new byte[2 * (end - start)];
        int count = 0;
        for (int i = start; i < end; ) {
            int encoded = octet(path, i, end);
            if (encoded >= 0) {
                octets[count++] = (byte) encoded;
                i += 3;
            } else {
                count = putUtf8(octets, count, path.charAt(i++));
            }
        }
        return new String(octets, 0, count, StandardCharsets.UTF_8);
    }

    /** A raw octet beyond ASCII stays the char that it is in a value without percent signs. */
    private static int putUtf8(byte[] octets, int at, char c) {
        if (c < 0x80) {
            octets[at] = (byte) c;
            return at + 1;
        }
        octets[at] = (byte) (0xc0 | c >> 6);
        octets[at + 1] = (byte) (0x80 | c & 0x3f);
        return at + 2;
    }

    /** The encoded octet that starts here, or -1. */
    private static int octet(String path, int at, int end) {
        if (at + 2 >= end || path.charAt(at) != '%') {
            return -1;
        }
        int high = digit(path.charAt(at + 1));
        int low = digit(path.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** Only ASCII digits: {@link Character#digit(char, int)} takes those of other scripts too. */
    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
