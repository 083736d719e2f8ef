package org.requestcore.model.floor.json;

/** A text of JSON and how far it has been read: what stands there, and what should. */
final class JsonCursor {
    byte[] json;
    /** What comes next. */
    int at;

    /** @return the first octet after white space, or -1 at the end */
    int peek() {
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

    /** Steps over this octet, after white space. */
    void expect(char c) {
        if (peek() != c) {
            throw wrong(String.valueOf(c));
        }
        at++;
    }

    /** Steps over the literal, if it stands right here. */
    boolean takes(JsonLiteral literal) {
        if (!literal.isAt(json, at)) {
            return false;
        }
        at += literal.length();
        return true;
    }

    /** Steps over a null, if there is one. */
    boolean isNull() {
        if (peek() != 'n') {
            return false;
        }
        word("null");
        return true;
    }

    /** Steps over this text, octet by octet. */
    void word(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (octet() != text.charAt(i)) {
                throw wrong(text);
            }
        }
    }

    /** @return the next octet, white space or not */
    int octet() {
        if (at == json.length) {
            throw wrong("more");
        }
        return json[at++] & 0xff;
    }

    IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("no JSON of this type: expected " + expected + " at octet " + at + " of " + json.length);
    }
}
