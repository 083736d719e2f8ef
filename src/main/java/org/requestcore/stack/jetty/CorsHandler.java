package org.requestcore.stack.jetty;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.requestcore.workload.app.Cors;

/** The second layer. */
final class CorsHandler extends Handler.Wrapper {
    private final Cors cors;

    CorsHandler(Cors cors, Handler next) {
        super(next);
        this.cors = cors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        HttpFields.Mutable answer = response.getHeaders();
        String origin = headers.get(HttpHeader.ORIGIN);
        String allowed = cors.allow(origin);
        if (allowed != null) {
            answer.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, allowed).put(HttpHeader.VARY, HttpHeader.ORIGIN.asString());
        }
        if (!cors.isPreflight(request.getMethod(), origin, headers.get(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD))) {
            return super.handle(request, response, callback);
        }
        answer.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, Cors.ALLOW_METHODS).put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, Cors.ALLOW_HEADERS)
            .put(HttpHeader.ACCESS_CONTROL_MAX_AGE, Cors.MAX_AGE);
        response.setStatus(HttpStatus.NO_CONTENT_204);
        callback.succeeded();
        return true;
    }
}
