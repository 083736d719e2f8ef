package org.requestcore.workload.app;

import java.nio.charset.StandardCharsets;

import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.People;
import org.requestcore.workload.payload.PlainJson;
import org.requestcore.workload.routes.Probe;

/**
 * What a handler answers; a stack writes it as it writes any response.
 *
 * @param body JSON if not empty; not to be changed
 */
public record Reply(int status, byte[] body) {
    public static final String CONTENT_TYPE = "application/json";

    /** What CANNED, ROUTED and LAYERED answer to every request that finds a handler. */
    public static final Reply CANNED = new Reply(200, PlainJson.of(People.user(42)).getBytes(StandardCharsets.UTF_8));

    /** The article's hello. */
    public static final Reply HELLO = new Reply(200, PlainJson.of(new Message("Hello, World!")).getBytes(StandardCharsets.UTF_8));

    private static final byte[] NOTHING = {};
    public static final Reply BAD_REQUEST = new Reply(400, NOTHING);
    public static final Reply UNAUTHORIZED = new Reply(401, NOTHING);
    public static final Reply NOT_FOUND = new Reply(404, NOTHING);
    public static final Reply METHOD_NOT_ALLOWED = new Reply(405, NOTHING);
    /** A preflight's answer. */
    public static final Reply NO_CONTENT = new Reply(204, NOTHING);

    /** Of a router's answer below zero. */
    public static Reply withoutRoute(int answer) {
        return answer == Probe.METHOD_NOT_ALLOWED ? METHOD_NOT_ALLOWED : NOT_FOUND;
    }
}
