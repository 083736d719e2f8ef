package org.requestcore.model.floor.http;

import java.util.Locale;

import org.requestcore.model.floor.octets.Syntax;

/** What the fields mean to the server itself: how the content is framed, and what becomes of the connection (RFC 9112, 6 and 9). */
final class Framing {
    private static final int EXPECTATION_FAILED = -417;
    private static final int NOT_IMPLEMENTED = -501;

    private static final long HOST = HeadText.word("host");
    private static final long EXPECT = HeadText.word("expect");
    private static final long CONNECTION_1 = HeadText.word("connecti");
    private static final long CONNECTION_2 = HeadText.word("nnection");
    private static final long CONTENT_LENGTH_1 = HeadText.word("content-");
    private static final long CONTENT_LENGTH_2 = HeadText.word("t-length");
    private static final long TRANSFER_ENCODING_1 = HeadText.word("transfer");
    private static final long TRANSFER_ENCODING_2 = HeadText.word("-encodin");
    private static final long TRANSFER_ENCODING_3 = HeadText.word("encoding");

    private final HeadText head;

    /** Of the first field that can't be accepted. */
    private int refusal;
    private int hosts;
    private long contentLength;
    private boolean transferEncoding;
    private boolean close;
    private boolean keepAlive;
    private boolean expectsContinue;

    Framing(HeadText head) {
        this.head = head;
    }

    void clear() {
        refusal = 0;
        hosts = 0;
        contentLength = -1;
        transferEncoding = false;
        close = false;
        keepAlive = false;
        expectsContinue = false;
    }

    /** By length first, then a word at a time. */
    void understand(byte[] bytes, int name, int length, int valueStart, int valueEnd, int limit) {
        switch (length) {
            case 4 -> {
                if (Syntax.first(lowerWord(bytes, name, limit), 4) == HOST) {
                    host(bytes, valueStart, valueEnd);
                }
            }
            case 6 -> {
                if (Syntax.first(lowerWord(bytes, name, limit), 6) == EXPECT) {
                    expect(valueStart, valueEnd);
                }
            }
            case 10 -> {
                if (lowerWord(bytes, name, limit) == CONNECTION_1 && lowerWord(bytes, name + 2, limit) == CONNECTION_2) {
                    connection(bytes, valueStart, valueEnd);
                }
            }
            case 14 -> {
                if (lowerWord(bytes, name, limit) == CONTENT_LENGTH_1 && lowerWord(bytes, name + 6, limit) == CONTENT_LENGTH_2) {
                    contentLength(bytes, valueStart, valueEnd);
                }
            }
            case 17 -> {
                if (lowerWord(bytes, name, limit) == TRANSFER_ENCODING_1 && lowerWord(bytes, name + 8, limit) == TRANSFER_ENCODING_2
                    && lowerWord(bytes, name + 9, limit) == TRANSFER_ENCODING_3) {
                    transferEncoding(valueStart, valueEnd);
                }
            }
            default -> {
                // not the server's business
            }
        }
    }

    private static long lowerWord(byte[] bytes, int at, int limit) {
        return Syntax.lower(Syntax.word(bytes, at, limit));
    }

    private void host(byte[] bytes, int from, int to) {
        hosts++;
        for (int i = from; i < to; i++) {
            if (!Syntax.isHost(bytes[i])) {
                refuse(Lines.BAD);
            }
        }
    }

    private void expect(int from, int to) {
        if (head.isText(from, to, "100-continue")) {
            expectsContinue = true;
        } else {
            refuse(EXPECTATION_FAILED);
        }
    }

    private void connection(byte[] bytes, int from, int to) {
        for (int at = from; at < to; ) {
            int comma = at;
            while (comma < to && bytes[comma] != ',') {
                comma++;
            }
            int optionStart = Lines.afterBlanks(bytes, at, comma);
            int optionEnd = Lines.beforeBlanks(bytes, optionStart, comma);
            close |= head.isText(optionStart, optionEnd, "close");
            keepAlive |= head.isText(optionStart, optionEnd, "keep-alive");
            at = comma + 1;
        }
    }

    /** A second one is refused, even of the same value. */
    private void contentLength(byte[] bytes, int from, int to) {
        int digits = to - from;
        if (contentLength >= 0 || digits == 0 || digits > 18) {
            refuse(Lines.BAD);
            return;
        }
        contentLength = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                refuse(Lines.BAD);
            }
            contentLength = contentLength * 10 + digit;
        }
    }

    private void transferEncoding(int from, int to) {
        if (transferEncoding) {
            refuse(Lines.BAD);
        }
        transferEncoding = true;
        if (!head.isText(from, to, "chunked")) {
            String codings = head.text(from - head.start, to - head.start).toLowerCase(Locale.ROOT);
            String last = codings.substring(codings.lastIndexOf(',') + 1).strip();
            refuse(last.equals("chunked") && last.length() < codings.length() ? NOT_IMPLEMENTED : Lines.BAD);
        }
    }

    private void refuse(int status) {
        if (refusal == 0) {
            refusal = status;
        }
    }

    /** After the last field (RFC 9112, 3.2 and 6.3). @return 0, or the status to refuse the request with, below zero */
    int refusal(boolean isHttp10) {
        if (hosts > 1 || hosts == 0 && !isHttp10 || transferEncoding && (contentLength >= 0 || isHttp10)) {
            refuse(Lines.BAD);
        }
        return refusal;
    }

    long contentLength() {
        return Math.max(contentLength, 0);
    }

    boolean isChunked() {
        return transferEncoding;
    }

    /** RFC 9112, 9.3. */
    boolean isPersistent(boolean isHttp10) {
        return !close && (!isHttp10 || keepAlive);
    }

    boolean expectsContinue() {
        return expectsContinue;
    }
}
