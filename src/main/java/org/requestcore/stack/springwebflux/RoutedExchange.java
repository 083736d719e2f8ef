package org.requestcore.stack.springwebflux;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/** An exchange for any method and path. Reused, but for what WebFlux makes anew for each request: the parsed path, and the map of attributes. */
final class RoutedExchange extends ServerWebExchangeDecorator {
    private final Request request = new Request(SampleExchange.get().getRequest());
    private Map<String, Object> attributes;

    RoutedExchange() {
        super(SampleExchange.get());
    }

    ServerWebExchange of(String method, String path) {
        request.method = HttpMethod.valueOf(method);
        request.path = RequestPath.parse(path, null);
        attributes = new ConcurrentHashMap<>();
        return this;
    }

    @Override
    public ServerHttpRequest getRequest() {
        return request;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    private static final class Request extends ServerHttpRequestDecorator {
        private HttpMethod method;
        private RequestPath path;

        Request(ServerHttpRequest sample) {
            super(sample);
        }

        @Override
        public HttpMethod getMethod() {
            return method;
        }

        @Override
        public RequestPath getPath() {
            return path;
        }
    }
}
