package org.requestcore.stack.springwebflux;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import org.requestcore.workload.app.Reply;

/** One route's end as a handler function. */
record RoutedFunction(int routeId, boolean hasValue, boolean hasBody, Endpoint.Work work) implements Endpoint, HandlerFunction<ServerResponse> {
    private static final String FIRST = Templates.name(0);

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
        String value = hasValue ? request.pathVariable(FIRST) : null;
        return hasBody ? request.bodyToMono(byte[].class).defaultIfEmpty(NO_BODY).flatMap(body -> response(work.reply(routeId, value, body)))
            : response(work.reply(routeId, value, NO_BODY));
    }

    static Mono<ServerResponse> response(Reply reply) {
        ServerResponse.BodyBuilder response = ServerResponse.status(reply.status());
        return reply.body().length == 0 ? response.build() : response.contentType(MediaType.APPLICATION_JSON).bodyValue(reply.body());
    }
}
