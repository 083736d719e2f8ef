package org.requestcore.stack.tomcat.embedded;

import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Hands a request to the container when its body is here. A servlet reads by blocking, and its thread would wait for what comes with a later piece, which this
 * thread brings. So such a request waits as Tomcat lets an asynchronous one wait, while Tomcat reads its body without blocking. That can only be found
 * out of a body in chunks by reading it; all other requests pass on a look at what is there.
 */
final class WholeBodyAdapter extends CoyoteAdapter {
    private final AtomicBoolean isRead = new AtomicBoolean();
    private MemorySocket socket;

    WholeBodyAdapter(Connector connector) {
        super(connector);
    }

    /** @param newSocket where bytes come from, from now on */
    void reads(MemorySocket newSocket) {
        socket = newSocket;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (response.isError()) {
            super.service(request, response);
        } else if (request.protocol().equals("")) {
            request.action(ActionCode.CLOSE_NOW, null); // HTTP/0.9, whose answers have no status
        } else if (isHere(request)) {
            super.service(request, response);
        } else {
            await(request);
        }
    }

    private boolean isHere(Request request) {
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, isRead);
        if (isRead.get()) {
            return true;
        }
        long length = request.getContentLengthLong();
        request.action(ActionCode.AVAILABLE, Boolean.FALSE);
        return length >= 0 && request.getAvailable() + socket.unread() >= length;
    }

    private static void await(Request request) {
        LateBody body = new LateBody();
        request.setRequestThread();
        request.action(ActionCode.ACK, ContinueResponseTiming.IMMEDIATELY);
        request.action(ActionCode.ASYNC_START, body);
        request.setReadListener(body);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        if (!(request.getReadListener() instanceof LateBody body)) {
            return super.asyncDispatch(request, response, status);
        }
        if (status == SocketEvent.OPEN_READ && body.readAll(request)) {
            request.setRequestThread();
            request.action(ActionCode.ASYNC_DISPATCH, null);
            request.action(ActionCode.ASYNC_DISPATCHED, null);
            InputBuffer own = request.getInputBuffer();
            request.setInputBuffer(body);
            try {
                super.service(request, response);
            } finally {
                request.setInputBuffer(own);
            }
        }
        return status == SocketEvent.OPEN_READ;
    }
}
