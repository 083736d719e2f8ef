package org.requestcore.stack.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Reply;

/** The third layer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(3)
@Requires(property = MicronautApp.LAYERED, value = StringUtils.TRUE)
final class AuthenticationFilter {
    static final String USER = "user";

    private final Authentication authentication;

    AuthenticationFilter(App app) {
        authentication = app.authentication();
    }

    @RequestFilter
    @Nullable
    HttpResponse<byte[]> authenticate(HttpRequest<?> request) {
        String user = authentication.user(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        if (user == null) {
            return Answers.dated(Reply.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, Authentication.CHALLENGE);
        }
        request.setAttribute(USER, user);
        return null;
    }
}
