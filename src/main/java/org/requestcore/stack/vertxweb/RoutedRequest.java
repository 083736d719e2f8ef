package org.requestcore.stack.vertxweb;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;

/** A request for any method and path. Reused, but for its parameters, which Vert.x makes anew for each request that the router adds some to. */
final class RoutedRequest extends HttpServerRequestWrapper {
    private HttpMethod method;
    private String path;
    private MultiMap params;

    RoutedRequest(HttpServerRequestInternal delegate) {
        super(delegate);
    }

    HttpServerRequest of(String newMethod, String newPath) {
        method = HttpMethod.valueOf(newMethod);
        path = newPath;
        params = null;
        return this;
    }

    @Override
    public HttpMethod method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public MultiMap params(boolean semicolonIsNormalChar) {
        if (params == null) {
            params = queryParamDecoder().decode(path);
        }
        return params;
    }

    @Override
    public HttpServerRequest routed(String route) {
        return this;
    }
}
