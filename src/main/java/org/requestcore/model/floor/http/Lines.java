package org.requestcore.model.floor.http;

/**
 * How lines of HTTP/1.1 end (RFC 9112, 2.2; a bare CR or LF is refused), and what a parser of them answers: above zero where it has come to, at
 * {@link #INCOMPLETE} that more octets are needed, below zero the status to refuse the request with.
 */
final class Lines {
    static final int INCOMPLETE = 0;
    static final int BAD = -400;

    private Lines() {
    }

    /** @return what follows the CR LF that has to stand at {@code at} */
    static int afterLineEnd(byte[] bytes, int at, int end) {
        if (at + 1 < end) {
            return bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : BAD;
        }
        return at == end || bytes[at] == '\r' ? INCOMPLETE : BAD;
    }

    /** @return where optional white space from {@code at} ends */
    static int afterBlanks(byte[] bytes, int at, int end) {
        int i = at;
        while (i < end && isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    /** @return where the optional white space before {@code end} starts */
    static int beforeBlanks(byte[] bytes, int start, int end) {
        int i = end;
        while (i > start && isBlank(bytes[i - 1])) {
            i--;
        }
        return i;
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }
}
