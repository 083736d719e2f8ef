package org.requestcore.stack.reactornetty;

import java.util.Map;
import java.util.function.Function;

import io.netty.handler.codec.http.HttpMethod;
import reactor.netty.http.server.HttpServerRequest;

/** A request for any method and target, reused. It resolves parameters as Reactor Netty's own does: anew whenever it is asked. */
final class RoutedRequest extends UnaskedRequest {
    private HttpMethod method;
    private String uri;
    private Function<? super String, Map<String, String>> resolver;

    HttpServerRequest of(String newMethod, String newUri) {
        method = HttpMethod.valueOf(newMethod);
        uri = newUri;
        resolver = null;
        return this;
    }

    @Override
    public HttpMethod method() {
        return method;
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public String param(CharSequence key) {
        Map<String, String> params = params();
        return params == null ? null : params.get(key.toString());
    }

    @Override
    public Map<String, String> params() {
        return resolver == null ? null : resolver.apply(uri);
    }

    @Override
    public HttpServerRequest paramsResolver(Function<? super String, Map<String, String>> newResolver) {
        resolver = newResolver;
        return this;
    }
}
