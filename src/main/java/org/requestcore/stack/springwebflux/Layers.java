package org.requestcore.stack.springwebflux;

import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.RequestMetrics;

/**
 * The App's layers as WebFilters. A layer's way back is an action before the commit, where status and length are known whoever has set them: errors (404 is one) pass
 * all filters by, and are made answers outside of them.
 */
final class Layers {
    private static final String USER = Layers.class.getName() + ".user";

    private Layers() {
    }

    /** Outermost first. */
    static List<WebFilter> of(App app, LogLine line) {
        return List.of(accessLog(line), cors(app.cors()), authentication(app.authentication()), metrics(app.metrics()));
    }

    private static WebFilter accessLog(LogLine line) {
        return (exchange, chain) -> {
            exchange.getResponse().beforeCommit(() -> {
                line.write(exchange.getAttribute(USER), exchange.getRequest(), status(exchange), Math.max(0, exchange.getResponse().getHeaders().getContentLength()));
                return Mono.empty();
            });
            return chain.filter(exchange);
        };
    }

    /** Not set, it is 200. */
    private static int status(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null ? HttpStatus.OK.value() : status.value();
    }

    private static WebFilter cors(Cors cors) {
        return (exchange, chain) -> {
            ServerHttpRequest request = exchange.getRequest();
            HttpHeaders headers = exchange.getResponse().getHeaders();
            String origin = request.getHeaders().getOrigin();
            String allowed = cors.allow(origin);
            if (allowed != null) {
                headers.setAccessControlAllowOrigin(allowed);
                headers.set(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            }
            if (!cors.isPreflight(request.getMethod().name(), origin, request.getHeaders().getFirst(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD))) {
                return chain.filter(exchange);
            }
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, Cors.ALLOW_METHODS);
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, Cors.ALLOW_HEADERS);
            headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, Cors.MAX_AGE);
            return complete(exchange.getResponse(), HttpStatus.NO_CONTENT);
        };
    }

    private static WebFilter authentication(Authentication authentication) {
        return (exchange, chain) -> {
            String user = authentication.user(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
            if (user == null) {
                exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, Authentication.CHALLENGE);
                return complete(exchange.getResponse(), HttpStatus.UNAUTHORIZED);
            }
            exchange.getAttributes().put(USER, user);
            return chain.filter(exchange);
        };
    }

    private static WebFilter metrics(RequestMetrics metrics) {
        return (exchange, chain) -> {
            long started = metrics.start();
            exchange.getResponse().beforeCommit(() -> {
                metrics.stop(started, Endpoint.routeId(exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)), status(exchange));
                return Mono.empty();
            });
            return chain.filter(exchange);
        };
    }

    private static Mono<Void> complete(ServerHttpResponse response, HttpStatus status) {
        response.setStatusCode(status);
        return response.setComplete();
    }
}
