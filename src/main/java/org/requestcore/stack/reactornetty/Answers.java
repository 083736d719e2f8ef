package org.requestcore.stack.reactornetty;

import java.util.function.Function;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.AsciiString;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.requestcore.workload.app.Reply;

/** The App's bodies and replies as those of Reactor Netty. */
final class Answers {
    private static final AsciiString JSON = AsciiString.cached(Reply.CONTENT_TYPE);
    private static final byte[] NO_BODY = {};

    private Answers() {
    }

    /** With the body, for a method that has one. What comes with another is left to Reactor Netty, which drops it. */
    static Mono<Void> withBody(HttpServerRequest request, Function<byte[], Mono<Void>> next) {
        HttpMethod method = request.method();
        return method.equals(HttpMethod.POST) || method.equals(HttpMethod.PUT) || method.equals(HttpMethod.PATCH)
            ? request.receive().aggregate().asByteArray().defaultIfEmpty(NO_BODY).flatMap(next)
            : next.apply(NO_BODY);
    }

    /** The body is wrapped, not copied: the transport copies it. */
    static Mono<Void> of(HttpServerResponse response, Reply reply) {
        response.status(reply.status());
        return reply.body().length == 0 ? response.send() : response.header(HttpHeaderNames.CONTENT_TYPE, JSON).sendObject(Unpooled.wrappedBuffer(reply.body())).then();
    }

    /** A path's octets decoded, which Reactor Netty leaves to the application: with Netty's decoder, where there is something to decode. */
    static String decoded(String value) {
        return value.indexOf('%') < 0 ? value : new QueryStringDecoder(value).path();
    }
}
