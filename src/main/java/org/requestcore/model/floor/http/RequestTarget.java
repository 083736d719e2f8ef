package org.requestcore.model.floor.http;

import java.util.Locale;

import org.requestcore.model.floor.octets.Syntax;

/** The target of a request (RFC 9112, 3.2), as it came: for a log, which needs no String. Valid until the next request is parsed. */
final class RequestTarget implements CharSequence {
    private final HeadText head;

    private int start;
    private int pathStart;
    private int pathEnd;
    private int end;

    RequestTarget(HeadText head) {
        this.head = head;
    }

    /**
     * @param line knows the method
     * @return what follows the space after the target, or an answer of {@link Lines}
     */
    int parse(int from, int limit, RequestLine line) {
        byte[] bytes = head.bytes;
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
        start = from - head.start;
        end = at - head.start;
        pathEnd = (query == 0 ? at : query) - head.start;
        pathStart = bytes[from] == '/' ? start : absoluteOrAsterisk(line);
        return pathStart < 0 ? Lines.BAD : at + 1;
    }

    /** @return where the path of a target in absolute form starts, as a proxy sends it (RFC 9112, 3.2.2), or an asterisk; or an answer below zero */
    private int absoluteOrAsterisk(RequestLine line) {
        String target = head.text(start, pathEnd);
        if (target.equals("*") && line.method().equals("OPTIONS")) {
            return start;
        }
        String lower = target.toLowerCase(Locale.ROOT);
        int authority = lower.startsWith("http://") ? "http://".length() : lower.startsWith("https://") ? "https://".length() : 0;
        if (authority == 0) {
            return Lines.BAD;
        }
        int slash = target.indexOf('/', authority);
        int path = slash < 0 ? target.length() : slash;
        return path == authority ? Lines.BAD : start + path;
    }

    /** The raw path, without the query; an asterisk of OPTIONS. */
    String path() {
        return pathStart == pathEnd ? "/" : head.text(pathStart, pathEnd);
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return (char) (head.bytes[head.start + start + index] & 0xff);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().subSequence(from, to);
    }

    @Override
    public String toString() {
        return head.text(start, end);
    }
}
