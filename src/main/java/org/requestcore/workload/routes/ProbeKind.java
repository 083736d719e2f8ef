package org.requestcore.workload.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.requestcore.workload.BadInput;

/** The kinds of request that a table is asked. */
public enum ProbeKind {
    /** To routes without a parameter. */
    STATIC,
    /** To routes with a parameter. */
    PARAM,
    /** To the quarter of the routes with the most segments. */
    DEEP,
    /** To all routes. */
    MIX,
    /** Near misses: the last segment is wrong, or there is one too many. */
    MISS,
    /** To known paths under a method that they don't have: 405. */
    METHOD,
    /** To routes with a parameter, with percent-encoded octets in the value. */
    ENCODED,
    /** What the wire kinds ask of the App: GET /users/1 to 1000, in random order. So the router meets alone what it meets in a request. */
    APP;

    /** As rows and options call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ProbeKind::id).toList();
    }

    /** @throws BadInput if there is no such kind */
    public static ProbeKind of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst()
            .orElseThrow(() -> BadInput.unknown("probe", id, ids()));
    }
}
