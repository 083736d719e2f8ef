package org.requestcore.stack.reactornetty;

import java.util.function.BiFunction;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** What Reactor Netty calls a handler, by a shorter name. */
@FunctionalInterface
interface Handler extends BiFunction<HttpServerRequest, HttpServerResponse, Mono<Void>> {
}
