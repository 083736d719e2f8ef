package org.requestcore.workload.app;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.requestcore.workload.Seed;

/** The third layer: looks a bearer token up (RFC 6750, 2.1); without a known one the answer is 401 with {@link #CHALLENGE}. */
public final class Authentication {
    /** The value of WWW-Authenticate in a 401. */
    public static final String CHALLENGE = "Bearer";

    private static final String SCHEME = "Bearer ";
    /** How many users there are. */
    public static final int COUNT = 1_000;

    private final Map<String, String> users = new HashMap<>();

    Authentication() {
        for (int i = 0; i < COUNT; i++) {
            users.put(token(i), "user" + i);
        }
    }

    /**
     * @param authorization the request's Authorization header, or null
     * @return the user whom the token belongs to, or null
     */
    public String user(String authorization) {
        return authorization != null && authorization.startsWith(SCHEME) ? users.get(authorization.substring(SCHEME.length())) : null;
    }

    /** The token of user i, of 32 hexadecimal digits. */
    static String token(int i) {
        SplittableRandom random = Seed.random("token " + i);
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    /** An Authorization header that is accepted, of user i modulo the number of users. */
    public static String header(int i) {
        return SCHEME + token(i % COUNT);
    }
}
