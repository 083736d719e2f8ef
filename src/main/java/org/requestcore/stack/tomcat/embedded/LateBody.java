package org.requestcore.stack.tomcat.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import jakarta.servlet.ReadListener;
import org.apache.coyote.AsyncContextCallback;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that comes in pieces: what has come of it, and then, in the place of Tomcat's own, what the servlet reads it from. */
final class LateBody implements ReadListener, AsyncContextCallback, ApplicationBufferHandler, InputBuffer {
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    /** Why there is no more to come, for the servlet to meet it; null if nothing is wrong. */
    private IOException failure;
    private ByteBuffer buffer;

    /** Takes what there is, without blocking. @return whether there is no more to come */
    boolean readAll(Request request) {
        try {
            int count = request.doRead(this);
            while (count > 0) {
                byte[] part = new byte[count];
                buffer.get(part);
                gathered.write(part);
                count = request.doRead(this);
            }
            return count < 0;
        } catch (IOException e) {
            failure = e;
            return true;
        }
    }

    /** For the servlet. */
    @Override
    public int doRead(ApplicationBufferHandler reader) throws IOException {
        if (failure != null) {
            throw failure;
        }
        int count = gathered.size();
        if (count == 0) {
            return -1;
        }
        reader.setByteBuffer(ByteBuffer.wrap(gathered.toByteArray()));
        gathered.reset();
        return count;
    }

    @Override
    public int available() {
        return gathered.size();
    }

    @Override
    public void setByteBuffer(ByteBuffer newBuffer) {
        buffer = newBuffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return buffer;
    }

    @Override
    public void expand(int size) {
        // what is read comes in buffers of Tomcat's
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public void fireOnComplete() {
        // nobody listens
    }

    @Override
    public void incrementInProgressAsyncCount() {
        // no context has the request yet
    }

    @Override
    public void decrementInProgressAsyncCount() {
        // no context had the request
    }

    @Override
    public void onDataAvailable() {
        // the adapter is told first
    }

    @Override
    public void onAllDataRead() {
        // readAll has seen it
    }

    @Override
    public void onError(Throwable t) {
        // the connection is closed
    }
}
