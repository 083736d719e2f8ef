package org.requestcore.model.floor.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.requestcore.model.floor.octets.Syntax;

/**
 * The head of a request, parsed strictly (RFC 9112, 2 to 6) where it lies: what it keeps are regions of the array. Every field is kept for
 * whoever asks for it by name; those that frame the message are understood at once. One object serves all requests of a connection.
 */
final class RequestHead {
    /** Request line and fields: twice what Tomcat, Jetty and nginx take by default. Has to fit 16 bits: see {@link #fields}. */
    static final int MAX_OCTETS = 16 * 1024;
    private static final int MAX_FIELDS = 128;

    private static final int TARGET_TOO_LONG = -414;
    private static final int EXPECTATION_FAILED = -417;
    private static final int FIELDS_TOO_LARGE = -431;
    private static final int NOT_IMPLEMENTED = -501;
    private static final int VERSION_NOT_SUPPORTED = -505;

    private static final String[] METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT"};
    private static final long[] METHOD_WORDS = java.util.Arrays.stream(METHODS).mapToLong(RequestHead::word).toArray();
    private static final long HEAD = word("HEAD");

    private static final long HTTP_1_1 = word("HTTP/1.1");
    private static final int UP_TO_MINOR = "HTTP/1.".length();
    private static final int UP_TO_MAJOR = "HTTP/".length();

    private static final long HOST = word("host");
    private static final long EXPECT = word("expect");
    private static final long CONNECTION_1 = word("connecti");
    private static final long CONNECTION_2 = word("nnection");
    private static final long CONTENT_LENGTH_1 = word("content-");
    private static final long CONTENT_LENGTH_2 = word("t-length");
    private static final long TRANSFER_ENCODING_1 = word("transfer");
    private static final long TRANSFER_ENCODING_2 = word("-encodin");
    private static final long TRANSFER_ENCODING_3 = word("encoding");

    private byte[] bytes;
    /** Where the request starts: all other places are counted from here, so that it may move. */
    private int start;

    private int methodLength;
    private long methodWord;
    private int targetStart;
    private int pathStart;
    private int pathEnd;
    private int targetEnd;
    private int minorVersion;

    /** Where a name starts and ends and its value starts and ends, 16 bits each, from the lowest. */
    private final long[] fields = new long[MAX_FIELDS];
    private int fieldCount;

    /** Of the first field that can't be accepted. */
    private int refusal;
    private int hosts;
    private long contentLength;
    private boolean transferEncoding;
    private boolean close;
    private boolean keepAlive;
    private boolean expectsContinue;

    private final CharSequence target = new Target();

    private static long word(String text) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        return Syntax.word(octets, 0, octets.length);
    }

    /** @return where the head ends, or an answer of {@link Lines} */
    int parse(byte[] array, int from, int end) {
        moved(array, from);
        int limit = Math.min(end, from + MAX_OCTETS);
        int fieldsStart = requestLine(limit);
        if (fieldsStart <= 0) {
            return fieldsStart == Lines.INCOMPLETE && end >= from + MAX_OCTETS ? TARGET_TOO_LONG : fieldsStart;
        }
        int headEnd = fields(fieldsStart, limit);
        if (headEnd <= 0) {
            return headEnd == Lines.INCOMPLETE && end >= from + MAX_OCTETS ? FIELDS_TOO_LARGE : headEnd;
        }
        return isFramed() ? headEnd : refusal;
    }

    /** The request lies elsewhere now. */
    void moved(byte[] array, int newStart) {
        bytes = array;
        start = newStart;
    }

    private int requestLine(int limit) {
        int space = Syntax.afterToken(bytes, start, limit);
        if (space == limit) {
            return Lines.INCOMPLETE;
        }
        if (space == start || bytes[space] != ' ') {
            return Lines.BAD;
        }
        methodLength = space - start;
        methodWord = Syntax.first(Syntax.word(bytes, start, limit), methodLength);
        int next = target(space + 1, limit);
        return next <= 0 ? next : version(next, limit);
    }

    /** @return what follows the space after the target */
    private int target(int from, int limit) {
        int path = from;
        int query = 0;
        int at = Syntax.afterPath(bytes, from, limit);
        while (at < limit && bytes[at] != ' ') {
            if (bytes[at] == '%') {
                if (at + 2 >= limit) {
                    return Lines.INCOMPLETE;
                }
                if (!Syntax.isHex(bytes[at + 1]) || !Syntax.isHex(bytes[at + 2])) {
                    return Lines.BAD;
                }
            } else if (!Syntax.isTarget(bytes[at])) {
                return Lines.BAD;
            } else if (bytes[at] == '?' && query == 0) {
                query = at;
            }
            at = Syntax.afterPath(bytes, at + 1, limit);
        }
        if (at == limit) {
            return Lines.INCOMPLETE;
        }
        targetStart = from - start;
        targetEnd = at - start;
        pathEnd = (query == 0 ? at : query) - start;
        pathStart = bytes[from] == '/' ? targetStart : absoluteOrAsterisk(from);
        return pathStart < 0 ? Lines.BAD : at + 1;
    }

    /** @return where the path of a target in absolute form starts, as a proxy sends it (RFC 9112, 3.2.2), or an asterisk; or an answer below zero */
    private int absoluteOrAsterisk(int from) {
        String target = text(targetStart, pathEnd);
        if (target.equals("*") && method().equals("OPTIONS")) {
            return targetStart;
        }
        String lower = target.toLowerCase(Locale.ROOT);
        int authority = lower.startsWith("http://") ? "http://".length() : lower.startsWith("https://") ? "https://".length() : 0;
        if (authority == 0) {
            return Lines.BAD;
        }
        int slash = target.indexOf('/', authority);
        int path = slash < 0 ? target.length() : slash;
        return path == authority ? Lines.BAD : targetStart + path;
    }

    private int version(int at, int limit) {
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

    /** @return what follows the empty line */
    private int fields(int from, int limit) {
        fieldCount = 0;
        refusal = 0;
        hosts = 0;
        contentLength = -1;
        transferEncoding = false;
        close = false;
        keepAlive = false;
        expectsContinue = false;
        int at = from;
        while (true) {
            int colon = Syntax.afterToken(bytes, at, limit);
            if (colon == at) {
                return Lines.afterLineEnd(bytes, at, limit);
            }
            if (colon == limit) {
                return Lines.INCOMPLETE;
            }
            if (bytes[colon] != ':') {
                return Lines.BAD;
            }
            int valueStart = Lines.afterBlanks(bytes, colon + 1, limit);
            int textEnd = Syntax.afterText(bytes, valueStart, limit);
            int next = Lines.afterLineEnd(bytes, textEnd, limit);
            if (next <= 0) {
                return next;
            }
            if (fieldCount == MAX_FIELDS) {
                return FIELDS_TOO_LARGE;
            }
            int valueEnd = Lines.beforeBlanks(bytes, valueStart, textEnd);
            fields[fieldCount++] = at - start | (long) (colon - start) << 16 | (long) (valueStart - start) << 32 | (long) (valueEnd - start) << 48;
            understand(at, colon - at, valueStart, valueEnd, limit);
            at = next;
        }
    }

    /** By length first, then a word at a time. */
    private void understand(int name, int length, int valueStart, int valueEnd, int limit) {
        switch (length) {
            case 4 -> {
                if (Syntax.first(lowerWord(name, limit), 4) == HOST) {
                    host(valueStart, valueEnd);
                }
            }
            case 6 -> {
                if (Syntax.first(lowerWord(name, limit), 6) == EXPECT) {
                    expect(valueStart, valueEnd);
                }
            }
            case 10 -> {
                if (lowerWord(name, limit) == CONNECTION_1 && lowerWord(name + 2, limit) == CONNECTION_2) {
                    connection(valueStart, valueEnd);
                }
            }
            case 14 -> {
                if (lowerWord(name, limit) == CONTENT_LENGTH_1 && lowerWord(name + 6, limit) == CONTENT_LENGTH_2) {
                    contentLength(valueStart, valueEnd);
                }
            }
            case 17 -> {
                if (lowerWord(name, limit) == TRANSFER_ENCODING_1 && lowerWord(name + 8, limit) == TRANSFER_ENCODING_2
                    && lowerWord(name + 9, limit) == TRANSFER_ENCODING_3) {
                    transferEncoding(valueStart, valueEnd);
                }
            }
            default -> {
                // not the server's business
            }
        }
    }

    private long lowerWord(int at, int limit) {
        return Syntax.lower(Syntax.word(bytes, at, limit));
    }

    private void host(int from, int to) {
        hosts++;
        for (int i = from; i < to; i++) {
            if (!Syntax.isHost(bytes[i])) {
                refuse(Lines.BAD);
            }
        }
    }

    private void expect(int from, int to) {
        if (isText(from, to, "100-continue")) {
            expectsContinue = true;
        } else {
            refuse(EXPECTATION_FAILED);
        }
    }

    private void connection(int from, int to) {
        for (int at = from; at < to; ) {
            int comma = at;
            while (comma < to && bytes[comma] != ',') {
                comma++;
            }
            int optionStart = Lines.afterBlanks(bytes, at, comma);
            int optionEnd = Lines.beforeBlanks(bytes, optionStart, comma);
            close |= isText(optionStart, optionEnd, "close");
            keepAlive |= isText(optionStart, optionEnd, "keep-alive");
            at = comma + 1;
        }
    }

    /** A second one is refused, even of the same value. */
    private void contentLength(int from, int to) {
        int digits = to - from;
        if (contentLength >= 0 || digits == 0 || digits > 18) {
            refuse(Lines.BAD);
            return;
        }
        contentLength = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                refuse(Lines.BAD);
            }
            contentLength = contentLength * 10 + (bytes[i] - '0');
        }
    }

    private void transferEncoding(int from, int to) {
        if (transferEncoding) {
            refuse(Lines.BAD);
        }
        transferEncoding = true;
        if (!isText(from, to, "chunked")) {
            String codings = text(from - start, to - start).toLowerCase(Locale.ROOT);
            String last = codings.substring(codings.lastIndexOf(',') + 1).strip();
            refuse(last.equals("chunked") && last.length() < codings.length() ? NOT_IMPLEMENTED : Lines.BAD);
        }
    }

    private void refuse(int status) {
        if (refusal == 0) {
            refusal = status;
        }
    }

    /** RFC 9112, 3.2 and 6.3. */
    private boolean isFramed() {
        if (hosts > 1 || hosts == 0 && minorVersion > 0 || transferEncoding && (contentLength >= 0 || minorVersion == 0)) {
            refuse(Lines.BAD);
        }
        return refusal == 0;
    }

    /** @param lowerCase of letters, digits and hyphens: what has no other octet that differs in bit 5 only, but for control characters */
    private boolean isText(int from, int to, String lowerCase) {
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

    String method() {
        for (int i = 0; i < METHODS.length; i++) {
            if (METHOD_WORDS[i] == methodWord && METHODS[i].length() == methodLength) {
                return METHODS[i];
            }
        }
        return text(0, methodLength);
    }

    boolean isHead() {
        return methodWord == HEAD && methodLength == 4;
    }

    /** The raw path, without the query; an asterisk of OPTIONS. */
    String path() {
        return pathStart == pathEnd ? "/" : text(pathStart, pathEnd);
    }

    /** The target as it came, valid until the next request is parsed: for a log, which needs no String. */
    CharSequence target() {
        return target;
    }

    String protocol() {
        return minorVersion == 0 ? "HTTP/1.0" : "HTTP/1.1";
    }

    /**
     * @param name in lower case
     * @return the value of the first field of this name, or null
     */
    String field(String name) {
        for (int i = 0; i < fieldCount; i++) {
            long field = fields[i];
            int nameStart = start + (int) (field & 0xffff);
            int nameEnd = start + (int) (field >>> 16 & 0xffff);
            if (isText(nameStart, nameEnd, name)) {
                return text((int) (field >>> 32 & 0xffff), (int) (field >>> 48));
            }
        }
        return null;
    }

    /** @return the octets of the body; 0 if there is none, or if it comes in chunks */
    long contentLength() {
        return Math.max(contentLength, 0);
    }

    boolean hasContent() {
        return transferEncoding || contentLength > 0;
    }

    boolean isChunked() {
        return transferEncoding;
    }

    /** RFC 9112, 9.3. */
    boolean isPersistent() {
        return !close && (minorVersion > 0 || keepAlive);
    }

    boolean isHttp10() {
        return minorVersion == 0;
    }

    /** A client of HTTP/1.0 can't mean it (RFC 9110, 10.1.1). */
    boolean expectsContinue() {
        return expectsContinue && minorVersion > 0;
    }

    private String text(int from, int to) {
        return new String(bytes, start + from, to - from, StandardCharsets.ISO_8859_1);
    }

    private final class Target implements CharSequence {
        @Override
        public int length() {
            return targetEnd - targetStart;
        }

        @Override
        public char charAt(int index) {
            return (char) (bytes[start + targetStart + index] & 0xff);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return toString().subSequence(from, to);
        }

        @Override
        public String toString() {
            return text(targetStart, targetEnd);
        }
    }
}
