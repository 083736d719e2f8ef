package org.requestcore.model.floor.json;

import java.util.Arrays;

import org.requestcore.model.floor.octets.Syntax;

/** Reads texts (RFC 8259, 7): what stands for itself in ASCII at once, all others octet by octet. */
final class JsonTexts {
    private final JsonCursor in;
    private char[] chars = new char[64];

    JsonTexts(JsonCursor in) {
        this.in = in;
    }

    /** @return null if there is a null */
    @SuppressWarnings("deprecation") // 0 as the high octet of each char is what ASCII has, and the constructor is small enough to be inlined
    String text() {
        if (in.isNull()) {
            return null;
        }
        in.expect('"');
        byte[] json = in.json;
        int start = in.at;
        int end = Syntax.afterPlain(json, start, json.length);
        if (end < json.length && json[end] == '"') {
            in.at = end + 1;
            return new String(json, 0, start, end - start);
        }
        return unusual(end);
    }

    /** With escapes or beyond ASCII. @param plainEnd where the first of these stands */
    private String unusual(int plainEnd) {
        int count = plainEnd - in.at;
        if (count + 2 > chars.length) {
            chars = new char[2 * count + 2];
        }
        for (int i = 0; i < count; i++) {
            chars[i] = (char) in.json[in.at + i];
        }
        in.at = plainEnd;
        while (true) {
            if (count + 2 > chars.length) {
                chars = Arrays.copyOf(chars, 2 * chars.length);
            }
            int octet = in.octet();
            if (octet == '"') {
                return new String(chars, 0, count);
            }
            if (octet == '\\') {
                chars[count++] = escape();
            } else if (octet < ' ') {
                in.at--;
                throw in.wrong("no control character");
            } else if (octet < 0x80) {
                chars[count++] = (char) octet;
            } else {
                count += Character.toChars(point(octet), chars, count);
            }
        }
    }

    private char escape() {
        int octet = in.octet();
        return switch (octet) {
            case '"', '\\', '/' -> (char) octet;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw in.wrong("an escape before this");
        };
    }

    private int hex() {
        int digit = Character.digit(in.octet(), 16);
        if (digit < 0) {
            throw in.wrong("a hexadecimal digit before this");
        }
        return digit;
    }

    /** The code point that this octet starts (RFC 3629): neither half a pair, nor written longer than it need be. */
    private int point(int first) {
        int more = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xc0 && first < 0xe0 ? 1 : 0;
        int point = first & 0x3f >> more;
        for (int i = 0; i < more; i++) {
            int octet = in.octet();
            if ((octet & 0xc0) != 0x80) {
                throw in.wrong("UTF-8 before this");
            }
            point = point << 6 | octet & 0x3f;
        }
        int least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
        if (more == 0 || point < least || point > Character.MAX_CODE_POINT || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw in.wrong("UTF-8 before this");
        }
        return point;
    }
}
