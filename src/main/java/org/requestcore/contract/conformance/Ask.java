package org.requestcore.contract.conformance;

import java.util.stream.Collectors;

/**
 * A request, and the one that a stack may take it for.
 *
 * @param path  raw, a char an octet
 * @param other method and path; null if none comes to mind
 */
record Ask(String method, String path, String other) {
    static Ask of(String path) {
        return of("GET", path);
    }

    static Ask of(String method, String path) {
        return new Ask(method, path, null);
    }

    static Ask of(String method, String path, String other) {
        return new Ask(method, path, other);
    }

    /** "/users/7" or "HEAD /users/7", in letters that are to be seen everywhere. */
    @Override
    public String toString() {
        return told(method + " " + path);
    }

    static String told(String request) {
        return request.replaceFirst("^GET ", "").chars().mapToObj(c -> c >= ' ' && c < 0x7f ? String.valueOf((char) c) : (c <= 0xff ? "\\x%02X" : "\\u%04X").formatted(c)).collect(Collectors.joining());
    }
}
