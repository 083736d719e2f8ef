package org.requestcore.contract.proof;

import java.util.List;

import org.requestcore.contract.RequestCore;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/** Bytes that are no HTTP end in an error status or the end of the connection, and harm no other connection. */
final class GarbageProof {
    private static final String HOST = "Host: localhost:8080\r\n";

    private static final List<String> GARBAGE = List.of(
        "\u0000\u0001\u0002\u0003\r\n\r\n",
        "GET\r\n\r\n",
        "GET /\r\n" + HOST + "\r\n",
        "GET / HTTP/one.one\r\n" + HOST + "\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
        "POST /users HTTP/1.1\r\n" + HOST + Client.TOKEN + "\r\nContent-Length: -1\r\n\r\n",
        "POST /users HTTP/1.1\r\n" + HOST + Client.TOKEN + "\r\nContent-Length: 1x\r\n\r\n{}",
        "POST /users HTTP/1.1\r\n" + HOST + Client.TOKEN + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        "GET /" + "a".repeat(2_000_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
        "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(2_000_000) + "\r\n\r\n");

    private GarbageProof() {
    }

    static int prove(RequestCore core) {
        byte[] request = WireRequests.of(Wire.WRK, 1, 1).at(0);
        try (Client other = new Client(core)) {
            for (String garbage : GARBAGE) {
                prove(core, Client.octets(garbage));
                ProofFailure.unless(other.ask(request).status() == 200, "another connection is harmed by %s", Client.firstLine(Client.octets(garbage)));
            }
        }
        return GARBAGE.size();
    }

    private static void prove(RequestCore core, byte[] garbage) {
        try (Client client = new Client(core)) {
            List<Answer> answers = client.send(garbage, 4_096);
            String first = Client.firstLine(garbage).substring(0, Math.min(60, Client.firstLine(garbage).length()));
            if (answers.isEmpty()) {
                ProofFailure.unless(!client.isOpen(), "'%s' has neither an answer nor an end", first);
            } else {
                ProofFailure.unless(answers.get(0).status() >= 400, "'%s' was answered with status %d", first, answers.get(0).status());
            }
        }
    }
}
