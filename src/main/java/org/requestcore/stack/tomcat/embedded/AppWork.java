package org.requestcore.stack.tomcat.embedded;

import java.io.IOException;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;

/** The App's work on a servlet's request and response. How layers follow each other is each stack's own. */
public final class AppWork {
    /** The request's attribute that has the user's name: the access log looks there, for it stands outside of all wrappers of the request. */
    public static final String USER = "requestcore.user";

    private static final byte[] NO_BODY = {};

    private AppWork() {
    }

    public static void answer(HttpServletResponse response, Reply reply) throws IOException {
        response.setStatus(reply.status());
        byte[] body = reply.body();
        if (body.length > 0) {
            response.setContentType(Reply.CONTENT_TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** Of a method that has one. What comes with another is left to the server, which drops it. */
    public static byte[] body(HttpServletRequest request) throws IOException {
        return switch (request.getMethod()) {
            case "POST", "PUT", "PATCH" -> {
                ServletInputStream in = request.getInputStream();
                int length = request.getContentLength();
                yield length < 0 ? in.readAllBytes() : in.readNBytes(length);
            }
            default -> NO_BODY;
        };
    }

    /** @return whether it was a preflight, which is answered then */
    public static boolean cors(Cors cors, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String origin = request.getHeader("Origin");
        String allowed = cors.allow(origin);
        if (allowed != null) {
            response.setHeader("Access-Control-Allow-Origin", allowed);
            response.setHeader("Vary", "Origin");
        }
        if (!cors.isPreflight(request.getMethod(), origin, request.getHeader("Access-Control-Request-Method"))) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", Cors.ALLOW_METHODS);
        response.setHeader("Access-Control-Allow-Headers", Cors.ALLOW_HEADERS);
        response.setHeader("Access-Control-Max-Age", Cors.MAX_AGE);
        answer(response, Reply.NO_CONTENT);
        return true;
    }

    /** @return whether the user is known; if not, the answer has been given */
    public static boolean authenticate(Authentication authentication, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user = authentication.user(request.getHeader("Authorization"));
        if (user == null) {
            response.setHeader("WWW-Authenticate", Authentication.CHALLENGE);
            answer(response, Reply.UNAUTHORIZED);
            return false;
        }
        request.setAttribute(USER, user);
        return true;
    }
}
