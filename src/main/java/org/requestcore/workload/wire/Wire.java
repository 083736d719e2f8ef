package org.requestcore.workload.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.payload.NewUser;
import org.requestcore.workload.payload.People;
import org.requestcore.workload.payload.PlainJson;
import org.requestcore.workload.payload.User;

/** The kinds of request as they come over the wire. All carry a bearer token, so that the shapes of the App differ in their work only. */
public enum Wire {
    /** As small as a request can be: Host and the token. */
    MINIMAL,
    /** What wrk sends with two -H options: three headers. */
    WRK,
    /** What a browser's fetch from a page of another origin sends: twelve headers. */
    BROWSER,
    /** A POST with a JSON body. */
    POST;

    /** As rows and options call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Wire::id).toList();
    }

    /** @throws BadInput if there is no such kind */
    public static Wire of(String id) {
        return Arrays.stream(values()).filter(w -> w.id().equals(id)).findFirst()
            .orElseThrow(() -> BadInput.unknown("wire", id, ids()));
    }

    /** One request, for a user picked at random: GET /users/1 to 1000, which defeats caches as the article's Lua script does. */
    byte[] request(SplittableRandom random) {
        String token = Authentication.header(random.nextInt(1_000));
        int id = random.nextInt(1, People.COUNT + 1);
        return switch (this) {
            case MINIMAL -> octets("GET /users/" + id + " HTTP/1.1", "Host: localhost:8080", "Authorization: " + token);
            case WRK -> octets("GET /users/" + id + " HTTP/1.1", "Host: localhost:8080", "Authorization: " + token, "Accept: application/json");
            case BROWSER -> octets("GET /users/" + id + " HTTP/1.1",
                "Host: localhost:8080",
                "Connection: keep-alive",
                "sec-ch-ua-platform: \"Linux\"",
                "Authorization: " + token,
                "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                "Accept: application/json",
                "Origin: " + Cors.ALLOWED_ORIGIN,
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: cors",
                "Referer: " + Cors.ALLOWED_ORIGIN + "/",
                "Accept-Encoding: gzip, deflate, br, zstd",
                "Accept-Language: en-US,en;q=0.9");
            case POST -> post(token, People.user(id));
        };
    }

    private static byte[] post(String token, User user) {
        byte[] body = PlainJson.of(new NewUser(user.name(), user.email())).getBytes(StandardCharsets.UTF_8);
        byte[] head = octets("POST /users HTTP/1.1", "Host: localhost:8080", "Authorization: " + token, "Accept: application/json",
            "Content-Type: application/json", "Content-Length: " + body.length);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** The head of a request. */
    static byte[] octets(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
