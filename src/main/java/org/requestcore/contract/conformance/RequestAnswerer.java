package org.requestcore.contract.conformance;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Timer;

import org.requestcore.contract.Connection;
import org.requestcore.contract.Difference;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Oracle;

/** A whole request, with the App's handlers behind it: the status is to be seen, the body, and, by what the fourth layer counts, the route. Each request has a connection of its own. */
class RequestAnswerer extends Answerer {
    private static final String UNKNOWN = "UNKNOWN";
    private static final byte[] NOTHING = {};

    private final RequestCore core;
    private final App app;

    /** @param app mounted in the core, in a shape with layers and handlers */
    RequestAnswerer(RequestCore core, App app, List<Difference> differences) {
        super(App.TABLE, differences);
        this.core = core;
        this.app = app;
    }

    @Override
    Answer seen(String method, String path) {
        Map<String, Long> before = counts();
        try {
            Response response = ask(method, path);
            String route = counts().entrySet().stream().filter(c -> !c.getKey().equals(UNKNOWN) && c.getValue() > before.getOrDefault(c.getKey(), 0L)).map(Map.Entry::getKey).findFirst().orElse("");
            return seen(method, route, response);
        } catch (RuntimeException | LinkageError e) {
            return Answer.without("throws " + e.getClass().getSimpleName());
        }
    }

    Answer seen(String method, String route, Response response) {
        return answer(method, route, response.status(), response.body(), response.isOpen() ? "" : ", closes");
    }

    @Override
    Answer shown(String method, Oracle.Answer answer) {
        Reply reply = answer.route().map(route -> app.reply(route.id(), answer.captures().stream().findFirst().orElse(null), NOTHING)).orElse(Reply.withoutRoute(answer.expected()));
        String body = method.equals("HEAD") ? "" : new String(reply.body(), StandardCharsets.ISO_8859_1);
        return answer(method, answer.route().map(r -> r.template()).orElse(""), Integer.toString(reply.status()), body, "");
    }

    /** An error's body is each stack's own; to a HEAD there is none, and so there it tells nothing of whom it would have shown. */
    private static Answer answer(String method, String route, String status, String body, String more) {
        boolean isWrong = method.equals("HEAD") && !body.isEmpty();
        String told = status + (isWrong ? " with a body" : "") + more;
        String shown = method.equals("HEAD") || !status.startsWith("2") ? "" : " " + body;
        return new Answer(route + " " + told + shown, route.isEmpty() ? told : route + ", " + told, !route.isEmpty());
    }

    /**
     * What came back.
     *
     * @param status  "no answer" if nothing did
     * @param headers by name, in small letters
     */
    record Response(String status, Map<String, String> headers, String body, boolean isOpen) {
        static Response of(String text, boolean isOpen) {
            String[] parts = text.split("\r\n\r\n", 2);
            String[] line = parts[0].split(" ", 3);
            if (line.length < 2) {
                return new Response("no answer", Map.of(), "", isOpen);
            }
            Map<String, String> headers = parts[0].lines().skip(1).map(h -> h.split(":\\s*", 2)).filter(h -> h.length == 2).collect(Collectors.toMap(h -> h[0].toLowerCase(Locale.ROOT), h -> h[1], (a, b) -> a + ", " + b));
            return new Response(line[1].strip(), headers, parts.length < 2 ? "" : parts[1], isOpen);
        }
    }

    Response ask(String method, String path) {
        byte[] request = Stream.of(method + " " + path + " HTTP/1.1", "Host: localhost:8080", "Authorization: " + Authentication.header(7), "", "").collect(Collectors.joining("\r\n"))
            .getBytes(StandardCharsets.ISO_8859_1);
        ByteSink out = new ByteSink(1_024);
        try (Connection connection = core.connect()) {
            connection.feed(request, 0, request.length, out);
            return Response.of(out.toString(), connection.isOpen());
        }
    }

    /** Of each template. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        for (Timer timer : app.metrics().registry().find("http.server.requests").timers()) {
            counts.merge(timer.getId().getTag("uri"), timer.count(), Long::sum);
        }
        return counts;
    }
}
