package org.requestcore.workload.routes;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One concrete request to a table, with the answer that is right.
 *
 * @param octets   the raw path of the request target, no query; not to be changed
 * @param expected a route's id, {@link #MISS} or {@link #METHOD_NOT_ALLOWED}
 * @param captures the decoded values of the expected route's parameters, in the order of its template
 */
public record Probe(String method, byte[] octets, int expected, List<String> captures) {
    /** No template matches the path. */
    public static final int MISS = -1;
    /** A template matches the path, but under another method. */
    public static final int METHOD_NOT_ALLOWED = -2;

    /** The probe of this request, with the answer that the oracle gives. */
    public static Probe of(Oracle oracle, String method, String path) {
        Oracle.Answer answer = oracle.answer(method, path);
        return new Probe(method, path.getBytes(StandardCharsets.ISO_8859_1), answer.expected(), answer.captures());
    }

    /** "GET /users/7": two probes with the same one are the same question. */
    String request() {
        return method + " " + freshPath();
    }

    /** The path as a String of its own, as a parser makes one: no hash is known yet, and no cache can go by identity. */
    public String freshPath() {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
