package org.requestcore.model.floor.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes texts as JSON (RFC 8259, 7) in UTF-8. A String gives its chars one by one, or all at once without their high octets, which hides what is
 * beyond ASCII. So all are looked at first, in a loop that no char can leave: an exit would be mispredicted, at twice the cost. Then they are copied
 * at once.
 */
final class JsonText {
    /** Of one char: a control character as {@code \}{@code u001f}. */
    static final int MAX_OCTETS = 6;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
    /** What follows the backslash: 'u' for the control characters without a short escape, 0 if there is no need of one. Not 0 beyond ASCII. */
    private static final byte[] ESCAPES = new byte[0x100];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        Arrays.fill(ESCAPES, 0x80, 0x100, (byte) 1);
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
    @SuppressWarnings("deprecation") // drops the high octet of each char, which is 0 by then
    static int write(String text, byte[] to, int at) {
        if (text == null) {
            return FloorCodec.writeNull(to, at);
        }
        int length = text.length();
        int unusual = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            unusual |= ESCAPES[c & 0xff] | c >>> Byte.SIZE;
        }
        int end = at + 1 + length;
        if (unusual == 0) {
            text.getBytes(0, length, to, at + 1);
        } else {
            end = writeUnusual(text, to, at + 1);
        }
        to[at] = '"';
        to[end] = '"';
        return end + 1;
    }

    private static int writeUnusual(String text, byte[] to, int start) {
        int at = start;
        for (int i = 0; i < text.length(); i++) {
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
