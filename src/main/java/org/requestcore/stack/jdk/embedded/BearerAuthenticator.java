package org.requestcore.stack.jdk.embedded;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;

import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Reply;

/** The third layer. The server puts it behind all filters, and answers itself if it fails. */
final class BearerAuthenticator extends Authenticator {
    /** Which a principal has to have. */
    private static final String REALM = "app";

    private final Authentication authentication;

    BearerAuthenticator(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public Result authenticate(HttpExchange exchange) {
        String user = authentication.user(exchange.getRequestHeaders().getFirst("Authorization"));
        if (user == null) {
            exchange.getResponseHeaders().set("WWW-Authenticate", Authentication.CHALLENGE);
            return new Retry(Reply.UNAUTHORIZED.status());
        }
        return new Success(new HttpPrincipal(user, REALM));
    }
}
