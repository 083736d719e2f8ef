package org.requestcore.stack.springwebflux;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** Writes a request's line of the access log: its client, target and protocol as they came are the server's to tell. */
@FunctionalInterface
interface LogLine {
    void write(String user, ServerHttpRequest request, int status, long bytes);
}
