package org.requestcore.model;

import java.nio.charset.StandardCharsets;

/** Percent-encoded octets of a path (RFC 3986, section 2.1), decoded as UTF-8: what every model does to a captured value. */
public final class PercentDecoding {
    private PercentDecoding() {
    }

    /**
     * @param path one char per octet
     * @return the region, each run of encoded octets decoded. A percent sign without two hexadecimal digits stays as it is, and octets
     *         that are no UTF-8 become U+FFFD: a server answers such a path, it doesn't throw
     */
    public static String decode(String path, int start, int end) {
        StringBuilder value = new StringBuilder(end - start);
        byte[] octets = new byte[(end - start) / 3];
        for (int i = start; i < end; ) {
            int count = 0;
            for (int octet; (octet = octet(path, i, end)) >= 0; i += 3) {
                octets[count++] = (byte) octet;
            }
            if (count > 0) {
                value.append(new String(octets, 0, count, StandardCharsets.UTF_8));
            } else {
                value.append(path.charAt(i++));
            }
        }
        return value.toString();
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
