package org.requestcore.workload.app;

import java.util.Set;

/** The second layer: cross-origin requests (Fetch standard, 3.2): checks Origin, names the header to add, knows a preflight. */
public final class Cors {
    /** A page of ours, which the browser's wire request comes from. */
    public static final String ALLOWED_ORIGIN = "https://shop.example.com";
    public static final String ALLOW_METHODS = "GET, POST, PUT, PATCH, DELETE";
    public static final String ALLOW_HEADERS = "Authorization, Content-Type";
    public static final String MAX_AGE = "600";

    /** Whose pages may ask. */
    public static final Set<String> ORIGINS = Set.of(ALLOWED_ORIGIN, "https://www.example.com", "https://admin.example.com");

    /**
     * @param origin the request's Origin header, or null
     * @return the value of Access-Control-Allow-Origin, to be sent with {@code Vary: Origin}; null if no header is to be added
     */
    public String allow(String origin) {
        return origin != null && ORIGINS.contains(origin) ? origin : null;
    }

    /**
     * A preflight is answered here, with {@link Reply#NO_CONTENT} and the headers Access-Control-Allow-Methods, -Headers and -Max-Age beside
     * those of {@link #allow}; it needs no authentication and reaches no handler.
     *
     * @param requestMethod the Access-Control-Request-Method header, or null
     */
    public boolean isPreflight(String method, String origin, String requestMethod) {
        return requestMethod != null && origin != null && method.equals("OPTIONS");
    }
}
