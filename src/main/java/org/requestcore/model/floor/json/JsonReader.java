package org.requestcore.model.floor.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.requestcore.model.floor.octets.Syntax;

/**
 * Reads JSON (RFC 8259) in UTF-8, strictly, value after value: the codec of a type says what it expects next. Whatever else comes is an
 * IllegalArgumentException that tells the octet.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 256;
    /** A whole number of so many digits is a double without loss, and so are the powers of ten up to the 22nd: one rounding in all. */
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    /** What a String has in place of octets that are no UTF-8. */
    private static final char REPLACEMENT = '\ufffd';

    private byte[] json;
    private int at;
    private int depth;
    private char[] chars = new char[64];

    JsonReader start(byte[] newJson) {
        json = newJson;
        at = 0;
        depth = 0;
        return this;
    }

    /** Nothing may follow. */
    void end() {
        if (peek() >= 0) {
            throw wrong("the end");
        }
        json = null;
    }

    /** Steps over a null, if there is one. */
    boolean isNull() {
        if (peek() != 'n') {
            return false;
        }
        literal("null");
        return true;
    }

    /** @return whether it has a member: its name comes next */
    boolean beginObject() {
        return begin('{', '}');
    }

    /** After a member's value. @return whether another one follows */
    boolean nextMember() {
        return next('}');
    }

    /** @return whether it has an element: it comes next */
    boolean beginArray() {
        return begin('[', ']');
    }

    boolean nextElement() {
        return next(']');
    }

    /** What {@link #name()} gives for a name of up to 8 octets in ASCII. */
    static long name(String name) {
        byte[] octets = name.getBytes(StandardCharsets.ISO_8859_1);
        return Syntax.word(octets, 0, octets.length);
    }

    /** @return the name of the next member as one word; 0 if it is longer, or can't be told by a word */
    long name() {
        expect('"');
        int start = at;
        int end = Syntax.afterPlain(json, start, json.length);
        long word;
        if (end - start <= Long.BYTES && end < json.length && json[end] == '"') {
            word = Syntax.first(Syntax.word(json, start, json.length), end - start);
            at = end + 1;
        } else {
            at = start - 1;
            word = wordOf(text());
        }
        expect(':');
        return word;
    }

    /** Of a name that is long, or was written in an unusual way. */
    private static long wordOf(String name) {
        boolean fits = name.length() <= Long.BYTES && name.chars().allMatch(c -> c > 0 && c < 0x80);
        return fits ? name(name) : 0;
    }

    /** @return the text that comes next; null if there is a null */
    String text() {
        if (isNull()) {
            return null;
        }
        expect('"');
        int start = at;
        int end = Syntax.afterPlain(json, start, json.length);
        boolean isAscii = true;
        while (end < json.length && json[end] < 0) {
            isAscii = false;
            end = Syntax.afterPlain(json, end + 1, json.length);
        }
        if (end < json.length && json[end] == '"') {
            String text = new String(json, start, end - start, isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            if (isAscii || text.indexOf(REPLACEMENT) < 0) {
                at = end + 1;
                return text;
            }
        }
        return unusualText(start);
    }

    /** With escapes, or with octets that may be no UTF-8. */
    private String unusualText(int start) {
        at = start;
        int count = 0;
        while (true) {
            if (count + 2 > chars.length) {
                chars = Arrays.copyOf(chars, 2 * chars.length);
            }
            int octet = octet();
            if (octet == '"') {
                return new String(chars, 0, count);
            }
            if (octet == '\\') {
                chars[count++] = escape();
            } else if (octet < ' ') {
                at--;
                throw wrong("no control character");
            } else if (octet < 0x80) {
                chars[count++] = (char) octet;
            } else {
                count += Character.toChars(point(octet), chars, count);
            }
        }
    }

    private char escape() {
        int octet = octet();
        return switch (octet) {
            case '"', '\\', '/' -> (char) octet;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw wrong("an escape before this");
        };
    }

    private int hex() {
        int digit = Character.digit(octet(), 16);
        if (digit < 0) {
            throw wrong("a hexadecimal digit before this");
        }
        return digit;
    }

    /** The code point that this octet starts (RFC 3629): neither half a pair, nor written longer than it need be. */
    private int point(int first) {
        int more = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xc0 && first < 0xe0 ? 1 : 0;
        int point = first & 0x3f >> more;
        for (int i = 0; i < more; i++) {
            int octet = octet();
            if ((octet & 0xc0) != 0x80) {
                throw wrong("UTF-8 before this");
            }
            point = point << 6 | octet & 0x3f;
        }
        int least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
        if (more == 0 || point < least || point > Character.MAX_CODE_POINT || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw wrong("UTF-8 before this");
        }
        return point;
    }

    /** @return 0 if there is a null */
    long longNumber() {
        if (isNull()) {
            return 0;
        }
        int end = afterNumber();
        boolean negative = json[at] == '-';
        long value = 0;
        // below zero there is one more number than above
        for (int i = negative ? at + 1 : at; i < end; i++) {
            int digit = json[i] - '0';
            if (digit < 0 || digit > 9 || value < (Long.MIN_VALUE + digit) / 10) {
                throw wrong("a whole number of 64 bits");
            }
            value = value * 10 - digit;
        }
        if (!negative && value == Long.MIN_VALUE) {
            throw wrong("a whole number of 64 bits");
        }
        at = end;
        return negative ? value : -value;
    }

    /** @return 0 if there is a null */
    int intNumber() {
        long value = longNumber();
        if (value != (int) value) {
            throw wrong("a whole number of 32 bits before this");
        }
        return (int) value;
    }

    /** @return 0 if there is a null */
    double doubleNumber() {
        if (isNull()) {
            return 0;
        }
        int start = at;
        at = afterNumber();
        if (at - start > EXACT_DIGITS) {
            return parse(start);
        }
        long digits = 0;
        int fractionStart = at;
        for (int i = json[start] == '-' ? start + 1 : start; i < at; i++) {
            if (json[i] == '.') {
                fractionStart = i + 1;
            } else if (json[i] > '9') {
                return parse(start);
            } else {
                digits = digits * 10 + json[i] - '0';
            }
        }
        double value = digits / POWERS[at - fractionStart];
        return json[start] == '-' ? -value : value;
    }

    private double parse(int start) {
        return Double.parseDouble(new String(json, start, at - start, StandardCharsets.ISO_8859_1));
    }

    /** @return false if there is a null */
    boolean truth() {
        if (isNull()) {
            return false;
        }
        boolean isTrue = peek() == 't';
        literal(isTrue ? "true" : "false");
        return isTrue;
    }

    /** Steps over a value of any kind, which has to be JSON nevertheless. */
    void skip() {
        switch (peek()) {
            case '{' -> {
                for (boolean more = beginObject(); more; more = nextMember()) {
                    name();
                    skip();
                }
            }
            case '[' -> {
                for (boolean more = beginArray(); more; more = nextElement()) {
                    skip();
                }
            }
            case '"' -> text();
            case 't', 'f' -> truth();
            case 'n' -> literal("null");
            default -> at = afterNumber();
        }
    }

    /** @return where the number that stands here ends; a sign alone, leading zeros and a point without digits are none */
    private int afterNumber() {
        int start = peek() == '-' ? at + 1 : at;
        int end = afterDigits(start);
        if (end > start + 1 && json[start] == '0') {
            throw wrong("a number without leading zeros");
        }
        if (end < json.length && json[end] == '.') {
            end = afterDigits(end + 1);
        }
        if (end < json.length && (json[end] | 0x20) == 'e') {
            boolean isSigned = end + 1 < json.length && (json[end + 1] == '+' || json[end + 1] == '-');
            end = afterDigits(isSigned ? end + 2 : end + 1);
        }
        return end;
    }

    private int afterDigits(int start) {
        int end = start;
        while (end < json.length && json[end] >= '0' && json[end] <= '9') {
            end++;
        }
        if (end == start) {
            throw wrong("a number");
        }
        return end;
    }

    private boolean begin(char open, char close) {
        expect(open);
        if (++depth > MAX_DEPTH) {
            throw wrong("less nesting");
        }
        return !isEnd(close);
    }

    private boolean next(char close) {
        if (isEnd(close)) {
            return false;
        }
        expect(',');
        return true;
    }

    private boolean isEnd(char close) {
        if (peek() != close) {
            return false;
        }
        at++;
        depth--;
        return true;
    }

    private void literal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (octet() != text.charAt(i)) {
                throw wrong(text);
            }
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong(String.valueOf(c));
        }
        at++;
    }

    /** @return the first octet after white space, or -1 at the end */
    private int peek() {
        if (at < json.length && json[at] > ' ') {
            return json[at];
        }
        while (at < json.length) {
            byte octet = json[at];
            if (octet != ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return octet & 0xff;
            }
            at++;
        }
        return -1;
    }

    private int octet() {
        if (at == json.length) {
            throw wrong("more");
        }
        return json[at++] & 0xff;
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("no JSON of this type: expected " + expected + " at octet " + at + " of " + json.length);
    }
}
