package org.requestcore.model.floor;

import java.nio.charset.StandardCharsets;

/**
 * Writes texts as JSON (RFC 8259, 7) in UTF-8. The chars of a String can be had only one by one, or all at once without their high octets, which
 * hides what is beyond ASCII: so the usual ones are tested in a table and copied in one loop, and the loop is left at the first that is not.
 */
final class JsonText {
    /** Of one char: a control character as {@code \}{@code u001f}. */
    static final int MAX_OCTETS = 6;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
    /** What follows the backslash: 'u' for the control characters without a short escape, 0 if there is no need of one. */
    private static final byte[] ESCAPES = new byte[0x80];

    static {
        java.util.Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        String shorts = "\"\"\\\\\bb\ff\nn\rr\tt";
        for (int i = 0; i < shorts.length(); i += 2) {
            ESCAPES[shorts.charAt(i)] = (byte) shorts.charAt(i + 1);
        }
    }

    private JsonText() {
    }

    /** @return how many octets the text takes at most */
    static int bound(String text) {
        return text == null ? 4 : 2 + MAX_OCTETS * text.length();
    }

    /** @return where the text ends */
    static int write(String text, byte[] to, int at) {
        if (text == null) {
            return FloorCodec.writeNull(to, at);
        }
        to[at] = '"';
        int start = at + 1;
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c >= 0x80 || ESCAPES[c] != 0) {
                break;
            }
            to[start + i++] = (byte) c;
        }
        int end = i == length ? start + length : writeUnusual(text, i, to, start + i);
        to[end] = '"';
        return end + 1;
    }

    private static int writeUnusual(String text, int from, byte[] to, int start) {
        int at = start;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                at = ascii(c, to, at);
            } else if (c < 0x800) {
                to[at++] = (byte) (0xc0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xe0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                to[at++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xf0 | point >> 18);
                to[at++] = (byte) (0x80 | point >> 12 & 0x3f);
                to[at++] = (byte) (0x80 | point >> 6 & 0x3f);
                to[at++] = (byte) (0x80 | point & 0x3f);
            } else {
                to[at++] = '?'; // half a pair is no character: what String.getBytes makes of it
            }
        }
        return at;
    }

    private static int ascii(char c, byte[] to, int start) {
        int at = start;
        byte escape = ESCAPES[c];
        if (escape == 0) {
            to[at++] = (byte) c;
            return at;
        }
        to[at++] = '\\';
        to[at++] = escape;
        if (escape == 'u') {
            to[at++] = '0';
            to[at++] = '0';
            to[at++] = HEX[c >> 4];
            to[at++] = HEX[c & 0xf];
        }
        return at;
    }
}
