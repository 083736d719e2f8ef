package org.requestcore.model.floor.json;

import java.nio.charset.StandardCharsets;

import org.requestcore.model.floor.octets.Decimals;
import org.requestcore.model.floor.octets.Syntax;

/** Reads numbers (RFC 8259, 6): those of few digits a word at a time, all others digit by digit. */
final class JsonNumbers {
    /** A whole number of so many digits is a double without loss, and so are the powers of ten up to the 22nd: one rounding in all. */
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    private static final long[] WHOLE_POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    private final JsonCursor in;

    JsonNumbers(JsonCursor in) {
        this.in = in;
    }

    /** @return 0 if there is a null */
    long wholeNumber() {
        if (in.isNull()) {
            return 0;
        }
        byte[] json = in.json;
        int at = in.at;
        long word = Syntax.word(json, at, json.length);
        int digits = Syntax.digits(word);
        if (digits == 0 || json[at] == '0') {
            return anyWholeNumber();
        }
        if (digits < Long.BYTES) {
            in.at = at + digits;
            return Decimals.read(word, digits);
        }
        long more = Syntax.word(json, at + Long.BYTES, json.length);
        int moreDigits = Syntax.digits(more);
        if (moreDigits == Long.BYTES) {
            return anyWholeNumber();
        }
        in.at = at + Long.BYTES + moreDigits;
        return Decimals.read(word) * WHOLE_POWERS[moreDigits] + Decimals.read(more, moreDigits);
    }

    private long anyWholeNumber() {
        int end = afterNumber();
        boolean negative = in.json[in.at] == '-';
        long value = 0;
        // below zero there is one more number than above
        for (int i = negative ? in.at + 1 : in.at; i < end; i++) {
            int digit = in.json[i] - '0';
            if (digit < 0 || digit > 9 || value < (Long.MIN_VALUE + digit) / 10) {
                throw in.wrong("a whole number of 64 bits");
            }
            value = value * 10 - digit;
        }
        if (!negative && value == Long.MIN_VALUE) {
            throw in.wrong("a whole number of 64 bits");
        }
        in.at = end;
        return negative ? value : -value;
    }

    /** @return 0 if there is a null */
    double number() {
        if (in.isNull()) {
            return 0;
        }
        byte[] json = in.json;
        int at = in.at;
        long word = Syntax.word(json, at, json.length);
        int digits = Syntax.digits(word);
        int point = at + digits;
        if (digits > 0 && digits < Long.BYTES && point < json.length && json[point] == '.' && (digits == 1 || json[at] != '0')) {
            long fraction = Syntax.word(json, point + 1, json.length);
            int decimals = Syntax.digits(fraction);
            int end = point + 1 + decimals;
            if (decimals > 0 && decimals < Long.BYTES && (end == json.length || (json[end] | 0x20) != 'e')) {
                in.at = end;
                return (Decimals.read(word, digits) * WHOLE_POWERS[decimals] + Decimals.read(fraction, decimals)) / POWERS[decimals];
            }
        }
        return anyNumber();
    }

    private double anyNumber() {
        byte[] json = in.json;
        int start = in.at;
        int end = afterNumber();
        in.at = end;
        if (end - start > EXACT_DIGITS) {
            return parse(start);
        }
        long digits = 0;
        int fractionStart = end;
        for (int i = json[start] == '-' ? start + 1 : start; i < end; i++) {
            if (json[i] == '.') {
                fractionStart = i + 1;
            } else if (json[i] > '9') {
                return parse(start);
            } else {
                digits = digits * 10 + json[i] - '0';
            }
        }
        double value = digits / POWERS[end - fractionStart];
        return json[start] == '-' ? -value : value;
    }

    private double parse(int start) {
        return Double.parseDouble(new String(in.json, start, in.at - start, StandardCharsets.ISO_8859_1));
    }

    void skip() {
        in.at = afterNumber();
    }

    /** @return where the number that stands here ends; a sign alone, leading zeros and a point without digits are none */
    private int afterNumber() {
        int start = in.peek() == '-' ? in.at + 1 : in.at;
        byte[] json = in.json;
        int end = afterDigits(start);
        if (end > start + 1 && json[start] == '0') {
            throw in.wrong("a number without leading zeros");
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
        while (end < in.json.length && in.json[end] >= '0' && in.json[end] <= '9') {
            end++;
        }
        if (end == start) {
            throw in.wrong("a number");
        }
        return end;
    }
}
