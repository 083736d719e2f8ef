package org.requestcore.contract.proof;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.requestcore.contract.RequestCore;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.Seed;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/** Keep-alive, pipelining, input cut anywhere, chunked bodies, and the end of a connection (RFC 9112, sections 7 and 9). */
final class TransportProof {
    private static final int KEPT_ALIVE = 1_000;

    private final RequestCore core;
    private final App.Shape shape;

    private TransportProof(RequestCore core, App.Shape shape) {
        this.core = core;
        this.shape = shape;
    }

    static int prove(RequestCore core, App.Shape shape) {
        TransportProof proof = new TransportProof(core, shape);
        return proof.keepAlive() + proof.splits(Wire.WRK) + proof.splits(Wire.POST) + proof.pieces() + proof.oneAndAHalf() + proof.chunked() + proof.close() + proof.http10();
    }

    private int keepAlive() {
        byte[] request = WireRequests.of(Wire.WRK, 1, 1).at(0);
        try (Client client = new Client(core)) {
            int length = client.ask(request).length();
            for (int i = 1; i < KEPT_ALIVE; i++) {
                Answer answer = client.ask(request);
                ProofFailure.unless(client.isOpen() && !answer.saysClose(), "the core closed after %d requests that keep alive", i + 1);
                ProofFailure.unless(answer.length() == length, "answer %d to the same request has %d octets, the first had %d", i + 1, answer.length(), length);
            }
        }
        return KEPT_ALIVE;
    }

    private int splits(Wire wire) {
        byte[] request = WireRequests.of(wire, 1, 1).at(0);
        try (Client client = new Client(core)) {
            for (int split = 1; split < request.length; split++) {
                Expected.require(shape, request, List.of(client.sendSplit(request, split)));
            }
        }
        return request.length - 1;
    }

    /** A row of requests of all kinds, in pieces of every small size, then of random ones. */
    private int pieces() {
        ByteSink row = new ByteSink(8_192);
        for (Wire wire : List.of(Wire.POST, Wire.WRK, Wire.BROWSER, Wire.POST, Wire.MINIMAL)) {
            row.write(WireRequests.of(wire, 2, 1).at(0));
        }
        byte[] octets = row.toByteArray();
        SplittableRandom random = Seed.random("pieces");
        for (int i = 1; i <= 30; i++) {
            try (Client client = new Client(core)) {
                Expected.require(shape, octets, client.send(octets, i <= 10 ? i : random.nextInt(10, octets.length)));
            }
        }
        return 300;
    }

    /** A complete request is answered at once, whatever follows it. */
    private int oneAndAHalf() {
        byte[] request = WireRequests.of(Wire.WRK, 1, 1).at(0);
        ByteSink piece = new ByteSink(1_024);
        piece.write(request);
        piece.write(request, 0, request.length / 2);
        try (Client client = new Client(core)) {
            Expected.require(shape, request, client.send(piece.toByteArray()));
            Expected.require(shape, request, client.send(Arrays.copyOfRange(request, request.length / 2, request.length)));
        }
        return 2;
    }

    private int chunked() {
        String head = "POST /users HTTP/1.1\r\nHost: localhost:8080\r\n" + Client.TOKEN + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        String body = "11%s\r\n{\"name\":\"Ada L\",\"\r\n16\r\nemail\":\"ada@x.example\"\r\n1\r\n}\r\n0\r\n%s\r\n";
        int status = shape == App.Shape.SERVED ? 201 : 200;
        byte[] plain = Client.octets(head + body.formatted("", ""));
        for (int piece : List.of(plain.length, 1, 7)) {
            try (Client client = new Client(core)) {
                List<Answer> answers = client.send(plain, piece);
                ProofFailure.unless(statuses(answers).equals(List.of(status)), "chunked POST in pieces of %d: got %s", piece, statuses(answers));
                ProofFailure.unless(client.ask(WireRequests.of(Wire.WRK, 1, 1).at(0)).status() == 200, "no answer after a chunked POST");
            }
            understoodOrRefused("a chunk extension", Client.octets(head + body.formatted(";name=value", "")), piece, status);
            understoodOrRefused("a trailer", Client.octets(head + body.formatted("", "Trailer: x\r\n")), piece, status);
        }
        return 12;
    }

    /** What hardly any client sends, and not all servers take: they say so, or not even that, and end the connection. */
    private void understoodOrRefused(String what, byte[] request, int piece, int status) {
        try (Client client = new Client(core)) {
            List<Integer> statuses = statuses(client.send(request, piece));
            boolean refused = statuses.stream().allMatch(s -> s >= 400) && !client.isOpen();
            ProofFailure.unless(refused || statuses.equals(List.of(status)), "%s in pieces of %d: got %s, connection %s", what, piece, statuses, client.isOpen() ? "open" : "closed");
            ProofFailure.unless(refused || client.ask(WireRequests.of(Wire.WRK, 1, 1).at(0)).status() == 200, "no answer after %s", what);
        }
    }

    private int close() {
        byte[] last = Client.request("GET", "/users/1", "", Client.TOKEN, "Connection: close");
        try (Client client = new Client(core)) {
            client.ask(WireRequests.of(Wire.WRK, 1, 1).at(0));
            Answer answer = client.ask(last);
            ProofFailure.unless(answer.status() == 200 && answer.saysClose(), "Connection: close was answered with status %d and Connection: %s", answer.status(), answer.header("Connection"));
            ProofFailure.unless(!client.isOpen(), "the connection stays open after Connection: close");
        }
        return 2;
    }

    /** Without keep-alive, an HTTP/1.0 connection ends with the answer (RFC 9112, 9.3). Who doesn't speak HTTP/1.0 says so (RFC 9110, 15.6.6), and ends it too. */
    private int http10() {
        byte[] request = Client.octets("GET /users/1 HTTP/1.0\r\nHost: localhost:8080\r\n" + Client.TOKEN + "\r\n\r\n");
        try (Client client = new Client(core)) {
            List<Integer> statuses = statuses(client.send(request));
            ProofFailure.unless((statuses.equals(List.of(200)) || statuses.equals(List.of(505))) && !client.isOpen(),
                "HTTP/1.0: got %s, connection %s", statuses, client.isOpen() ? "open" : "closed");
        }
        return 1;
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }
}
