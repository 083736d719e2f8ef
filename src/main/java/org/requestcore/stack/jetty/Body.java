package org.requestcore.stack.jetty;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * All of a request's body, by read and demand, as Jetty's guide has it for those that don't block. Its own gatherers look at each chunk that they have whenever one more arrives: a
 * body in a hundred thousand of them would take minutes.
 */
final class Body implements Invocable.Task {
    private final Content.Source source;
    private final int max;
    private final Consumer<byte[]> next;
    private final Callback callback;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    /**
     * @param max octets; more are refused
     * @param next is given all of it
     */
    Body(Content.Source source, int max, Consumer<byte[]> next, Callback callback) {
        this.source = source;
        this.max = max;
        this.next = next;
        this.callback = callback;
    }

    /** Jetty calls it again when there is more. */
    @Override
    public void run() {
        Content.Chunk chunk = source.read();
        while (chunk != null && take(chunk)) {
            chunk = source.read();
        }
        if (chunk == null) {
            source.demand(this);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** @return whether more can come */
    private boolean take(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            callback.failed(chunk.getFailure());
            return false;
        }
        ByteBuffer part = chunk.getByteBuffer();
        boolean fits = octets.size() + part.remaining() <= max;
        if (fits) {
            octets.writeBytes(BufferUtil.toArray(part));
        }
        boolean isLast = chunk.isLast();
        chunk.release();
        if (!fits) {
            callback.failed(new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413));
        } else if (isLast) {
            next.accept(octets.toByteArray());
        }
        return fits && !isLast;
    }
}
