package org.requestcore.contract.proof;

import java.util.List;

import io.micrometer.core.instrument.Timer;

import org.requestcore.contract.RequestCore;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Cors;

/** The four layers do their work, once a request, in their order: log outside CORS outside authentication outside metrics. */
final class LayersProof {
    private final App app;
    private final Client client;

    private LayersProof(App app, Client client) {
        this.app = app;
        this.client = client;
    }

    static int prove(RequestCore core, App app) {
        try (Client client = new Client(core)) {
            LayersProof proof = new LayersProof(app, client);
            return proof.seen() + proof.accessLog() + proof.metrics();
        }
    }

    /** What a client sees of them. */
    static int proveSeen(RequestCore core) {
        try (Client client = new Client(core)) {
            return new LayersProof(null, client).seen();
        }
    }

    private int seen() {
        return authentication() + cors() + preflight();
    }

    private int authentication() {
        List<String> refused = List.of("X-None: 1", "Authorization: Bearer 0123", "Authorization: Bearer ", "Authorization: Basic dTpw", "Authorization: " + "b".repeat(500));
        for (String header : refused) {
            Answer answer = client.ask(Client.request("GET", "/users/1", "", header));
            ProofFailure.unless(answer.status() == 401 && "Bearer".equals(answer.header("WWW-Authenticate")),
                "'%s': status %d, WWW-Authenticate %s", header, answer.status(), answer.header("WWW-Authenticate"));
        }
        return refused.size();
    }

    private int cors() {
        Answer allowed = client.ask(Client.request("GET", "/users/1", "", Client.TOKEN, "Origin: " + Cors.ALLOWED_ORIGIN));
        ProofFailure.unless(Cors.ALLOWED_ORIGIN.equals(allowed.header("Access-Control-Allow-Origin")) && "Origin".equalsIgnoreCase(allowed.header("Vary")),
            "an allowed origin is answered with %s", allowed.headers());
        Answer foreign = client.ask(Client.request("GET", "/users/1", "", Client.TOKEN, "Origin: https://evil.example"));
        ProofFailure.unless(foreign.header("Access-Control-Allow-Origin") == null, "a foreign origin is answered with %s", foreign.headers());
        Answer unauthorized = client.ask(Client.request("GET", "/users/1", "", "Origin: " + Cors.ALLOWED_ORIGIN));
        ProofFailure.unless(unauthorized.header("Access-Control-Allow-Origin") != null, "CORS has to stand outside authentication: a 401 lacks its header");
        return 3;
    }

    private int preflight() {
        Answer answer = client.ask(Client.request("OPTIONS", "/users/1", "", "Origin: " + Cors.ALLOWED_ORIGIN, "Access-Control-Request-Method: POST"));
        ProofFailure.unless(answer.status() == 204 && Cors.ALLOWED_ORIGIN.equals(answer.header("Access-Control-Allow-Origin"))
            && Cors.ALLOW_METHODS.equals(answer.header("Access-Control-Allow-Methods")) && Cors.ALLOW_HEADERS.equals(answer.header("Access-Control-Allow-Headers"))
            && Cors.MAX_AGE.equals(answer.header("Access-Control-Max-Age")), "a preflight is answered with status %d and %s", answer.status(), answer.headers());
        return 1;
    }

    private int accessLog() {
        requireLine(200, Client.request("GET", "/users/1?a=b", "", Client.TOKEN), "127.0.0.1 - user7 [time] \"GET /users/1?a=b HTTP/1.1\" 200 ");
        requireLine(401, Client.request("GET", "/users/1", ""), "127.0.0.1 - - [time] \"GET /users/1 HTTP/1.1\" 401 ");
        requireLine(404, Client.request("GET", "/none1", "", Client.TOKEN), "127.0.0.1 - user7 [time] \"GET /none1 HTTP/1.1\" 404 ");
        return 3;
    }

    private void requireLine(int status, byte[] request, String expected) {
        app.accessLog().buffer().clear();
        Answer answer = client.ask(request);
        ProofFailure.unless(answer.status() == status, "%s: status %d", Client.firstLine(request), answer.status());
        String log = app.accessLog().buffer().toString().replaceAll("\\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000]", "[time]");
        String line = expected + (answer.body().length == 0 ? "-" : answer.body().length) + "\n";
        ProofFailure.unless(log.equals(line), "access log: expected %s, got %s", line.strip(), log.strip());
    }

    private int metrics() {
        requireCount("GET", "/users/{id}", "200", Client.request("GET", "/users/2", "", Client.TOKEN), 1);
        requireCount("UNKNOWN", "UNKNOWN", "404", Client.request("GET", "/none1", "", Client.TOKEN), 1);
        requireCount("GET", "/users/{id}", "401", Client.request("GET", "/users/2", ""), 0);
        return 3;
    }

    private void requireCount(String method, String uri, String status, byte[] request, long more) {
        long before = count(method, uri, status);
        client.ask(request);
        long counted = count(method, uri, status) - before;
        ProofFailure.unless(counted == more, "metrics: http.server.requests{method=%s,uri=%s,status=%s} counted %d, expected %d", method, uri, status, counted, more);
    }

    private long count(String method, String uri, String status) {
        Timer timer = app.metrics().registry().find("http.server.requests").tags("method", method, "uri", uri, "status", status).timer();
        return timer == null ? 0 : timer.count();
    }
}
