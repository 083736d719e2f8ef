package org.requestcore.stack.jetty;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.requestcore.workload.middleware.Trail;

/** The source of the layers' classes. What follows is synchronous, so that the way back is what stands after the next handler. */
final class JettyLayer extends Handler.Wrapper {
    private final int number;
    private final JettyChain chain;

    JettyLayer(int number, Handler next, JettyChain chain) {
        super(next);
        this.number = number;
        this.chain = chain;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Trail trail = chain.trail();
        trail.in(number);
        boolean handled = super.handle(request, response, callback);
        trail.out(number);
        return handled;
    }
}
