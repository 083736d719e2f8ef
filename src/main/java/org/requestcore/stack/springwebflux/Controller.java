package org.requestcore.stack.springwebflux;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;

import org.requestcore.workload.app.Reply;

/** One route's end as a controller: of its methods, the one that asks for what the route has. */
record Controller(int routeId, Endpoint.Work work) implements Endpoint {

    public ResponseEntity<byte[]> plain() {
        return entity(work.reply(routeId, null, NO_BODY));
    }

    public ResponseEntity<byte[]> withValue(@PathVariable("p0") String value) {
        return entity(work.reply(routeId, value, NO_BODY));
    }

    public ResponseEntity<byte[]> withBody(@RequestBody(required = false) byte[] body) {
        return entity(work.reply(routeId, null, body == null ? NO_BODY : body));
    }

    public ResponseEntity<byte[]> withValueAndBody(@PathVariable("p0") String value, @RequestBody(required = false) byte[] body) {
        return entity(work.reply(routeId, value, body == null ? NO_BODY : body));
    }

    private static ResponseEntity<byte[]> entity(Reply reply) {
        ResponseEntity.BodyBuilder entity = ResponseEntity.status(reply.status());
        return reply.body().length == 0 ? entity.build() : entity.contentType(MediaType.APPLICATION_JSON).body(reply.body());
    }
}
