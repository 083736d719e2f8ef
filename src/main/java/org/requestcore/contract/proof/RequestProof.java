package org.requestcore.contract.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stack;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Refusal;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/**
 * A request core answers as the App's shape says: the requests that are measured, then the App's API (in shape SERVED with generated and abnormal
 * data), the layers, the transport, and bytes that are no HTTP.
 */
public final class RequestProof {
    private RequestProof() {
    }

    /** @return how many requests were answered right */
    public static int proveAll(Stack stack, App.Shape shape) {
        App app = Apps.of(shape);
        try (RequestCore core = stack.requestCore().get().mount(app)) {
            int count = proveWalks(core, shape);
            try (Connection connection = core.connect()) {
                if (connection instanceof Prompted) {
                    return count;
                }
            }
            count += TransportProof.prove(core, shape) + GarbageProof.prove(core);
            if (shape.isRouted()) {
                count += ApiProof.prove(core, shape);
            }
            if (shape.isLayered()) {
                count += LayersProof.prove(core, app);
            }
            return count;
        }
    }

    /** Requests of each kind, one by one and pipelined. */
    static int proveWalks(RequestCore core, App.Shape shape) {
        int count = 0;
        for (Wire wire : Wire.values()) {
            count += proveWalk(core, shape, wire, 1, 256) + proveWalk(core, shape, wire, 16, 32);
        }
        return count;
    }

    private static int proveWalk(RequestCore core, App.Shape shape, Wire wire, int pipeline, int count) {
        try (Connection connection = core.connect()) {
            return proveWalk(connection, shape, wire, pipeline, count);
        }
    }

    /**
     * The walk that is going to be measured, on the very connection.
     *
     * @return what checks its answers while they are measured
     * @throws ProofFailure if a request is not answered, or answered with another status or body than the App's
     */
    public static ByteAnswers proveWalk(String contender, Connection connection, App.Shape shape, WireRequests requests) {
        List<Proved> answers = proved(connection, shape, requests.all());
        // a head has a date in it; the last body is the same whenever it is given
        return new ByteAnswers(contender, answers.stream().map(Proved::octets).toList(), answers.stream().mapToInt(Proved::lastBody).toArray());
    }

    /** What came back for a piece. @param lastBody its length */
    private record Proved(byte[] octets, int lastBody) {
    }

    private static int proveWalk(Connection connection, App.Shape shape, Wire wire, int pipeline, int count) {
        return prove(connection, shape, WireRequests.of(wire, pipeline, count).all()).size() * pipeline;
    }

    /**
     * @param pieces of wire requests
     * @return the answers to each
     * @throws ProofFailure if a request is not answered, or answered with another status or body than the App's
     */
    public static List<byte[]> prove(Connection connection, App.Shape shape, List<byte[]> pieces) {
        return proved(connection, shape, pieces).stream().map(Proved::octets).toList();
    }

    private static List<Proved> proved(Connection connection, App.Shape shape, List<byte[]> pieces) {
        Prompted.prompt(connection, pieces);
        List<Proved> proved = new ArrayList<>();
        ByteSink sink = new ByteSink(1_024);
        for (byte[] piece : pieces) {
            sink.clear();
            connection.feed(piece, 0, piece.length, sink);
            byte[] octets = sink.toByteArray();
            List<Answer> answers = AnswerParser.answers(octets);
            Expected.require(shape, piece, answers);
            proved.add(new Proved(octets, answers.get(answers.size() - 1).body().length));
        }
        return proved;
    }

    /**
     * Requests that have to be refused, with one answer each.
     *
     * @param core gives what comes back for one
     * @return what checks the answers while they are measured: their lengths and last bytes, for an error's page may have the time in it
     * @throws ProofFailure if one is answered otherwise
     */
    public static ByteAnswers proveRefusals(String contender, Refusal refusal, List<byte[]> requests, UnaryOperator<byte[]> core) {
        List<byte[]> answers = new ArrayList<>();
        for (byte[] request : requests) {
            byte[] answer = core.apply(request);
            List<Integer> statuses = AnswerParser.answers(answer).stream().map(Answer::status).toList();
            ProofFailure.unless(statuses.size() == 1 && refusal.isTold(statuses.get(0)), "%s: to be refused as %s, got %s", Client.firstLine(request), refusal.id(), statuses);
            answers.add(answer);
        }
        return new ByteAnswers(contender, answers, answers.stream().mapToInt(answer -> 1).toArray());
    }
}
