package org.requestcore.stack.jetty;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.requestcore.workload.app.Authentication;

/** The third layer. */
final class AuthenticationHandler extends Handler.Wrapper {
    private final Authentication authentication;

    AuthenticationHandler(Authentication authentication, Handler next) {
        super(next);
        this.authentication = authentication;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String user = authentication.user(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        if (user != null) {
            request.setAttribute(JettyApp.USER, user);
            return super.handle(request, response, callback);
        }
        response.setStatus(HttpStatus.UNAUTHORIZED_401);
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, Authentication.CHALLENGE);
        callback.succeeded();
        return true;
    }
}
