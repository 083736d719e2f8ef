package org.requestcore.stack.micronaut;

import java.time.LocalDateTime;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import org.requestcore.workload.app.Reply;

/** Replies as Micronaut's responses. JSON is what it takes bytes for. */
final class Answers {
    private Answers() {
    }

    static MutableHttpResponse<byte[]> of(Reply reply) {
        MutableHttpResponse<byte[]> response = HttpResponse.status(HttpStatus.valueOf(reply.status()));
        return reply.body().length == 0 ? response : response.body(reply.body());
    }

    /** Of a filter: Micronaut dates what routes answer only, in this way. */
    static MutableHttpResponse<byte[]> dated(Reply reply) {
        MutableHttpResponse<byte[]> response = of(reply);
        response.getHeaders().date(LocalDateTime.now());
        return response;
    }
}
