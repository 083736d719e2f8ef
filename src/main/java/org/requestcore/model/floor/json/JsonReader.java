package org.requestcore.model.floor.json;

import java.nio.charset.StandardCharsets;

import org.requestcore.model.floor.octets.Syntax;

/**
 * Reads JSON (RFC 8259) in UTF-8, strictly, value after value: the codec of a type says what it expects next. Whatever else comes is an
 * IllegalArgumentException that tells the octet.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 256;
    private static final JsonLiteral TRUE = JsonLiteral.of("true");
    private static final JsonLiteral FALSE = JsonLiteral.of("false");

    private final JsonCursor in = new JsonCursor();
    private final JsonNumbers numbers = new JsonNumbers(in);
    private final JsonTexts texts = new JsonTexts(in);

    JsonReader start(byte[] json) {
        in.json = json;
        in.at = 0;
        return this;
    }

    /** Nothing may follow. */
    void end() {
        if (in.peek() >= 0) {
            throw in.wrong("the end");
        }
        in.json = null;
    }

    /** How many octets have been read. */
    int at() {
        return in.at;
    }

    /** How many octets have not. */
    int left() {
        return in.json.length - in.at;
    }

    /** Steps over a null, if there is one. */
    boolean isNull() {
        return in.isNull();
    }

    /**
     * Steps over an object's start or a comma, a member's name and the colon, if that is what stands right here, without white space: most writers
     * have the members in one order. False says nothing: {@link #beginObject} or {@link #nextMember} tell what there is.
     */
    boolean takes(JsonLiteral member) {
        return in.takes(member);
    }

    /** @return whether it has a member: its name comes next */
    boolean beginObject() {
        in.expect('{');
        return !isEnd('}');
    }

    /** After a member's value. @return whether another one follows */
    boolean nextMember() {
        return next('}');
    }

    /** @return whether it has an element: it comes next */
    boolean beginArray() {
        in.expect('[');
        return !isEnd(']');
    }

    boolean nextElement() {
        return next(']');
    }

    private boolean next(char close) {
        if (isEnd(close)) {
            return false;
        }
        in.expect(',');
        return true;
    }

    private boolean isEnd(char close) {
        if (in.peek() != close) {
            return false;
        }
        in.at++;
        return true;
    }

    /** What {@link #name()} gives for a name of up to 8 octets in ASCII. */
    static long name(String name) {
        byte[] octets = name.getBytes(StandardCharsets.ISO_8859_1);
        return Syntax.word(octets, 0, octets.length);
    }

    /** @return the name of the next member as one word; 0 if it is longer, or can't be told by a word */
    long name() {
        in.expect('"');
        byte[] json = in.json;
        int start = in.at;
        int end = Syntax.afterPlain(json, start, json.length);
        long word;
        if (end - start <= Long.BYTES && end < json.length && json[end] == '"') {
            word = Syntax.first(Syntax.word(json, start, json.length), end - start);
            in.at = end + 1;
        } else {
            in.at = start - 1;
            word = wordOf(texts.text());
        }
        in.expect(':');
        return word;
    }

    /** Of a name that is long, or was written in an unusual way. */
    private static long wordOf(String name) {
        boolean fits = name.length() <= Long.BYTES && name.chars().allMatch(c -> c > 0 && c < 0x80);
        return fits ? name(name) : 0;
    }

    /** @return the text that comes next; null if there is a null */
    String text() {
        return texts.text();
    }

    /** @return 0 if there is a null */
    long longNumber() {
        return numbers.wholeNumber();
    }

    /** @return 0 if there is a null */
    int intNumber() {
        long value = numbers.wholeNumber();
        if (value != (int) value) {
            throw in.wrong("a whole number of 32 bits before this");
        }
        return (int) value;
    }

    /** @return 0 if there is a null */
    double doubleNumber() {
        return numbers.number();
    }

    /** @return false if there is a null */
    boolean truth() {
        if (in.isNull()) {
            return false;
        }
        boolean isTrue = in.peek() == 't';
        if (!in.takes(isTrue ? TRUE : FALSE)) {
            in.word(isTrue ? "true" : "false");
        }
        return isTrue;
    }

    /** Steps over a value of any kind, which has to be JSON nevertheless. */
    void skip() {
        skip(1);
    }

    private void skip(int depth) {
        if (depth > MAX_DEPTH) {
            throw in.wrong("less nesting");
        }
        switch (in.peek()) {
            case '{' -> {
                for (boolean more = beginObject(); more; more = nextMember()) {
                    name();
                    skip(depth + 1);
                }
            }
            case '[' -> {
                for (boolean more = beginArray(); more; more = nextElement()) {
                    skip(depth + 1);
                }
            }
            case '"' -> texts.text();
            case 't', 'f' -> truth();
            case 'n' -> in.isNull();
            default -> numbers.skip();
        }
    }
}
