package org.requestcore.contract.proof;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.requestcore.contract.Server.Lack;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.Seed;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/** Keep-alive, pipelining, input cut anywhere, chunked bodies, and the end of a connection (RFC 9112, sections 7 and 9). */
final class TransportProof {
    private static final int KEPT_ALIVE = 1_000;
    private static final String TRAILER = "Trailer: x\r\n";

    private final RequestCore core;
    private final App.Shape shape;

    private TransportProof(RequestCore core, App.Shape shape) {
        this.core = core;
        this.shape = shape;
    }

    static int prove(RequestCore core, App.Shape shape) {
        return prove(core, shape, List.of());
    }

    /** @param lacks what has to be refused */
    static int prove(RequestCore core, App.Shape shape, List<Lack> lacks) {
        TransportProof proof = new TransportProof(core, shape);
        return proof.keepAlive() + proof.splits(Wire.WRK) + proof.splits(Wire.POST) + proof.pieces() + proof.oneAndAHalf() + proof.close() + proof.http10()
            + proof.chunked(chunked(lacks.contains(Lack.TRAILER) ? "" : TRAILER)) + lacks.stream().mapToInt(proof::refused).sum();
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

    private static byte[] chunked(String trailer) {
        String head = "POST /users HTTP/1.1\r\nHost: localhost:8080\r\n" + Client.TOKEN + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        return Client.octets(head + "11;name=value\r\n{\"name\":\"Ada L\",\"\r\n16\r\nemail\":\"ada@x.example\"\r\n1\r\n}\r\n0\r\n" + trailer + "\r\n");
    }

    private int chunked(byte[] request) {
        for (int piece : List.of(request.length, 1, 7)) {
            try (Client client = new Client(core)) {
                List<Answer> answers = client.send(request, piece);
                int status = shape == App.Shape.SERVED ? 201 : 200;
                ProofFailure.unless(answers.size() == 1 && answers.get(0).status() == status, "chunked POST in pieces of %d: got %s", piece, statuses(answers));
                ProofFailure.unless(client.ask(WireRequests.of(Wire.WRK, 1, 1).at(0)).status() == 200, "no answer after a chunked POST");
            }
        }
        return 6;
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

    /** Without keep-alive, an HTTP/1.0 connection ends with the answer (RFC 9112, 9.3). */
    private int http10() {
        try (Client client = new Client(core)) {
            Answer answer = client.ask(Client.octets("GET /users/1 HTTP/1.0\r\nHost: localhost:8080\r\n" + Client.TOKEN + "\r\n\r\n"));
            ProofFailure.unless(answer.status() == 200 && !client.isOpen(), "HTTP/1.0: status %d, connection %s", answer.status(), client.isOpen() ? "open" : "closed");
        }
        return 1;
    }

    /** With an error or without an answer, but nothing that comes later is taken for a request. */
    private int refused(Lack lack) {
        try (Client client = new Client(core)) {
            List<Integer> statuses = statuses(client.send(asking(lack)));
            ProofFailure.unless(statuses.stream().allMatch(s -> s >= 400) && !client.isOpen(), "%s, said to be lacking: got %s, connection %s", lack.words(), statuses,
                client.isOpen() ? "open" : "closed");
        }
        return 1;
    }

    private static byte[] asking(Lack lack) {
        return switch (lack) {
            case TRAILER -> chunked(TRAILER);
        };
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }
}
