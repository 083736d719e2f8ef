package org.requestcore.contract.proof;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A response as an HTTP client reads it.
 *
 * @param headers by name, without regard to case; of a repeated one the last
 * @param length  octets from the status line to the end of the body
 */
record Answer(int status, Map<String, String> headers, byte[] body, int length) {

    String header(String name) {
        return headers.get(name);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean saysClose() {
        return "close".equalsIgnoreCase(header("Connection"));
    }
}
