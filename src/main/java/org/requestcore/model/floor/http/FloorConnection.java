package org.requestcore.model.floor.http;

import java.util.Arrays;

import org.requestcore.contract.Connection;
import org.requestcore.workload.ByteSink;

/** Cuts what arrives into requests. A complete request is parsed where it lies; only what is incomplete is kept. */
final class FloorConnection implements Connection {
    /** As nginx's client_max_body_size by default. */
    private static final int MAX_CONTENT = 1024 * 1024;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final byte[] NOTHING = {};

    private final FloorHandler handler;
    private final RequestHead head = new RequestHead();
    private final ChunkedBody chunks = new ChunkedBody();
    private final ByteSink fields = new ByteSink(256);
    private final ByteSink pending = new ByteSink(1_024);
    /** Of the request whose body isn't complete; 0 if the head isn't. */
    private int headLength;
    private boolean open = true;

    FloorConnection(FloorHandler handler) {
        this.handler = handler;
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, ByteSink out) {
        int end = offset + length;
        if (pending.length() == 0) {
            int rest = answerAll(bytes, offset, end, out);
            pending.write(bytes, rest, open ? end - rest : 0);
        } else if (open) {
            pending.write(bytes, offset, length);
            if (headLength > 0 || hasLineEnd(bytes, offset, end) || pending.length() >= RequestHead.MAX_OCTETS) {
                int rest = answerAll(pending.array(), 0, pending.length(), out);
                int left = pending.length() - rest;
                System.arraycopy(pending.array(), rest, pending.array(), 0, left);
                pending.length(left);
            }
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    /** Without one more line a head isn't worth to be parsed again: a client that sends octet by octet costs no more than it should. */
    private static boolean hasLineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** @return where the first request starts that isn't complete */
    private int answerAll(byte[] bytes, int from, int end, ByteSink out) {
        int at = from;
        while (at < end && open) {
            int next = isEmptyLine(bytes, at, end) ? Lines.afterLineEnd(bytes, at, end) : answer(bytes, at, end, out);
            if (next == Lines.INCOMPLETE) {
                break;
            }
            if (next < 0) {
                Response.refuse(-next, out);
                open = false;
                break;
            }
            at = next;
        }
        return at;
    }

    /** Before a request it is ignored (RFC 9112, 2.2). */
    private boolean isEmptyLine(byte[] bytes, int at, int end) {
        return headLength == 0 && bytes[at] == '\r';
    }

    /** @return what follows the request, or an answer of {@link Lines} */
    private int answer(byte[] bytes, int from, int end, ByteSink out) {
        if (headLength == 0) {
            int headEnd = head.parse(bytes, from, end);
            if (headEnd <= 0) {
                return headEnd;
            }
            if (head.contentLength() > MAX_CONTENT) {
                return -CONTENT_TOO_LARGE;
            }
            headLength = headEnd - from;
            chunks.start();
            if (head.expectsContinue() && headEnd == end && head.hasContent()) {
                Response.writeContinue(out);
            }
        } else {
            head.moved(bytes, from);
        }
        int content = from + headLength;
        int next = head.isChunked() ? chunks.decode(bytes, content, end, MAX_CONTENT) : content + (int) head.contentLength();
        if (next <= 0) {
            return next;
        }
        if (next > end) {
            return Lines.INCOMPLETE;
        }
        headLength = 0;
        Response.write(handler.answer(head, handler.readsContent() ? content(bytes, content) : NOTHING, fields.clear()), head, fields, out);
        open = head.isPersistent();
        return next;
    }

    private byte[] content(byte[] bytes, int start) {
        return head.isChunked() ? chunks.content().toByteArray() : Arrays.copyOfRange(bytes, start, start + (int) head.contentLength());
    }
}
