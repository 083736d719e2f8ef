package org.requestcore.model.floor.http;

import org.requestcore.model.floor.octets.Syntax;
import org.requestcore.workload.ByteSink;

/**
 * Decodes a chunked body (RFC 9112, 7.1) as it comes: extensions and trailers are checked and dropped. One object serves all requests of a
 * connection.
 */
final class ChunkedBody {
    /** Of a chunk's size with its extensions, and of a trailer's field. */
    private static final int MAX_LINE = 4 * 1024;
    /** Seven hexadecimal digits are above any body that is taken. */
    private static final int MAX_DIGITS = 7;
    private static final int CONTENT_TOO_LARGE = -413;

    private enum Next { SIZE, DATA, DATA_END, TRAILER }

    private final ByteSink content = new ByteSink(1_024);
    private Next next;
    /** What is decoded, from the start of the body. */
    private int decoded;
    private int left;

    void start() {
        next = Next.SIZE;
        decoded = 0;
        content.clear();
    }

    /**
     * Goes on where it stopped. The octets already decoded are there still, though perhaps in another place.
     *
     * @param start of the body
     * @param limit as many octets as it may have on the wire
     * @return where the body ends, or an answer of {@link Lines}
     */
    int decode(byte[] bytes, int start, int end, int limit) {
        while (true) {
            int at = start + decoded;
            boolean wasLast = false;
            int after = switch (next) {
                case SIZE -> size(bytes, at, end);
                case DATA -> data(bytes, at, end);
                case DATA_END -> Lines.afterLineEnd(bytes, at, end);
                case TRAILER -> {
                    wasLast = at < end && bytes[at] == '\r';
                    yield wasLast ? Lines.afterLineEnd(bytes, at, end) : trailer(bytes, at, end);
                }
            };
            if (after < 0 || after == Lines.INCOMPLETE && end - at < MAX_LINE) {
                return after;
            }
            if (after == Lines.INCOMPLETE) {
                return Lines.BAD;
            }
            if (wasLast) {
                return after;
            }
            decoded = after - start;
            if (decoded + left > limit) {
                return CONTENT_TOO_LARGE;
            }
            next = switch (next) {
                case SIZE -> left > 0 ? Next.DATA : Next.TRAILER;
                case DATA -> left > 0 ? Next.DATA : Next.DATA_END;
                case DATA_END -> Next.SIZE;
                case TRAILER -> Next.TRAILER;
            };
        }
    }

    ByteSink content() {
        return content;
    }

    private int size(byte[] bytes, int at, int end) {
        int digits = 0;
        left = 0;
        while (at + digits < end && Syntax.isHex(bytes[at + digits])) {
            left = left << 4 | Character.digit(bytes[at + digits++], 16);
            if (digits > MAX_DIGITS) {
                return CONTENT_TOO_LARGE;
            }
        }
        int extension = Lines.afterBlanks(bytes, at + digits, end);
        if (extension == end) {
            return digits == 0 && extension > at ? Lines.BAD : Lines.INCOMPLETE;
        }
        if (digits == 0 || bytes[extension] != ';' && bytes[extension] != '\r') {
            return Lines.BAD;
        }
        return Lines.afterLineEnd(bytes, Syntax.afterText(bytes, extension, end), end);
    }

    private int data(byte[] bytes, int at, int end) {
        int count = Math.min(left, end - at);
        if (count == 0) {
            return Lines.INCOMPLETE;
        }
        content.write(bytes, at, count);
        left -= count;
        return at + count;
    }

    private static int trailer(byte[] bytes, int at, int end) {
        int colon = Syntax.afterToken(bytes, at, end);
        if (colon == end) {
            return Lines.INCOMPLETE;
        }
        if (colon == at || bytes[colon] != ':') {
            return Lines.BAD;
        }
        return Lines.afterLineEnd(bytes, Syntax.afterText(bytes, colon + 1, end), end);
    }
}
