package org.requestcore.model.floor.http;

import java.nio.charset.StandardCharsets;

import org.requestcore.model.floor.octets.Syntax;

/** The array that a head lies in, and where. Whoever keeps a place in the head counts it from {@link #start}, so that the head may move. */
final class HeadText {
    byte[] bytes;
    int start;

    /** The request lies there now. */
    void moved(byte[] array, int newStart) {
        bytes = array;
        start = newStart;
    }

    /** @param from counted from the start of the head, as is {@code to} */
    @SuppressWarnings("deprecation") // 0 as the high octet of each char is ISO 8859-1, and a constructor that is small enough to be inlined
    String text(int from, int to) {
        return new String(bytes, 0, start + from, to - from);
    }

    /**
     * @param from      counted from the start of the array, as is {@code to}
     * @param lowerCase of letters, digits and hyphens: what has no other octet that differs in bit 5 only, but for control characters
     */
    boolean isText(int from, int to, String lowerCase) {
        if (to - from != lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if ((bytes[from + i] | 0x20) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Constant text of up to eight octets, to be compared as one word. */
    static long word(String text) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        return Syntax.word(octets, 0, octets.length);
    }
}
