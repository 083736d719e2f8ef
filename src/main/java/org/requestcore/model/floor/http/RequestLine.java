package org.requestcore.model.floor.http;

import org.requestcore.model.floor.octets.Syntax;

/** Method, target and version (RFC 9112, 3). */
final class RequestLine {
    private static final int VERSION_NOT_SUPPORTED = -505;

    private static final String[] METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT"};
    private static final long[] METHOD_WORDS = java.util.Arrays.stream(METHODS).mapToLong(HeadText::word).toArray();
    private static final long HEAD = HeadText.word("HEAD");

    private static final long HTTP_1_1 = HeadText.word("HTTP/1.1");
    private static final int UP_TO_MINOR = "HTTP/1.".length();
    private static final int UP_TO_MAJOR = "HTTP/".length();

    private final HeadText head;
    private final RequestTarget target;

    private int methodLength;
    private long methodWord;
    private int minorVersion;

    RequestLine(HeadText head) {
        this.head = head;
        target = new RequestTarget(head);
    }

    /** @return where the fields start, or an answer of {@link Lines} */
    int parse(int limit) {
        int start = head.start;
        byte[] bytes = head.bytes;
        int space = Syntax.afterToken(bytes, start, limit);
        if (space == limit) {
            return Lines.INCOMPLETE;
        }
        if (space == start || bytes[space] != ' ') {
            return Lines.BAD;
        }
        methodLength = space - start;
        methodWord = Syntax.first(Syntax.word(bytes, start, limit), methodLength);
        int next = target.parse(space + 1, limit, this);
        return next <= 0 ? next : version(bytes, next, limit);
    }

    private int version(byte[] bytes, int at, int limit) {
        long given = Syntax.word(bytes, at, limit);
        if (given != HTTP_1_1) {
            int count = Math.min(limit - at, UP_TO_MINOR);
            if (Syntax.first(given ^ HTTP_1_1, count) != 0) {
                return Syntax.first(given ^ HTTP_1_1, Math.min(count, UP_TO_MAJOR)) != 0 ? Lines.BAD : VERSION_NOT_SUPPORTED;
            }
            if (limit - at < Long.BYTES) {
                return Lines.INCOMPLETE;
            }
            if (!Character.isDigit(bytes[at + UP_TO_MINOR])) {
                return Lines.BAD;
            }
        }
        minorVersion = bytes[at + UP_TO_MINOR] == '0' ? 0 : 1;
        return Lines.afterLineEnd(bytes, at + Long.BYTES, limit);
    }

    String method() {
        for (int i = 0; i < METHODS.length; i++) {
            if (METHOD_WORDS[i] == methodWord && METHODS[i].length() == methodLength) {
                return METHODS[i];
            }
        }
        return head.text(0, methodLength);
    }

    boolean isHead() {
        return methodWord == HEAD && methodLength == 4;
    }

    RequestTarget target() {
        return target;
    }

    boolean isHttp10() {
        return minorVersion == 0;
    }
}
