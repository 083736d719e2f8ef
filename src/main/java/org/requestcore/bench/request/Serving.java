package org.requestcore.bench.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.bench.Recall;
import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.proof.ByteAnswers;
import org.requestcore.contract.proof.RequestProof;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.app.App;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/** A connection to a request core that proves itself on the requests that it is going to be sent, is checked while it answers them, and proves itself again. */
final class Serving implements Checked {
    private final App.Shape shape;
    private final Wire wire;
    private final int pipeline;
    private final WireRequests requests;
    private final RequestCore core;
    private final Connection connection;
    private final ByteAnswers answers;
    private final ByteSink sink = new ByteSink(16_384);

    Serving(String stack, Mount mount, App.Shape shape, Wire wire, int pipeline, int pool) {
        this.shape = shape;
        this.wire = wire;
        this.pipeline = pipeline;
        requests = WireRequests.of(wire, pipeline, pool);
        core = mount.mount(Apps.of(shape));
        connection = core.connect();
        answers = RequestProof.proveWalk(stack, connection, shape, requests);
    }

    static Serving proved(String stack, String shape, String wire, int pipeline, String profile) {
        return proved(stack, shape, wire, pipeline, profile, WireRequests.COUNT);
    }

    /** @param pool how many pieces are walked */
    static Serving proved(String stack, String shape, String wire, int pipeline, String profile, int pool) {
        Mount mount = Stacks.named(stack).requestCore().get();
        if (profile.equals(Defaults.POLLUTED)) {
            pollute(mount);
        }
        return new Serving(stack, mount, App.Shape.of(shape), Wire.of(wire), pipeline, pool);
    }

    /** Every wire request through every shape. */
    private static void pollute(Mount mount) {
        for (App.Shape shape : App.Shape.values()) {
            try (RequestCore core = mount.mount(Apps.of(shape))) {
                for (Wire wire : Wire.values()) {
                    try (Connection connection = core.connect()) {
                        RequestProof.prove(connection, shape, WireRequests.of(wire, 1).all());
                    }
                }
            }
        }
    }

    /** @return the length of the answers to the next piece */
    int serve() {
        int place = answers.next();
        byte[] piece = requests.at(place);
        connection.feed(piece, 0, piece.length, sink.clear());
        return answers.add(place, sink.array(), sink.length());
    }

    @Override
    public void check() {
        answers.check();
    }

    @Override
    public OptionalDouble proveAgain() {
        try (core; connection) {
            List<byte[]> met = new ArrayList<>(requests.all());
            Collections.shuffle(met, new Random(Recall.PAIRS));
            RequestProof.prove(connection, shape, met.subList(0, Math.min(met.size(), Recall.PAIRS / pipeline)));
            List<byte[]> unmet = requests.strangers(wire, pipeline, 2 * Recall.PAIRS);
            RequestProof.prove(connection, shape, unmet.subList(0, Math.min(met.size(), Recall.PAIRS / pipeline)));
            return connection instanceof Prompted ? OptionalDouble.empty()
                : Recall.ratio(met, unmet.subList(Recall.PAIRS, unmet.size()), Recall::touched, this::ask);
        }
    }

    private int ask(byte[] piece) {
        connection.feed(piece, 0, piece.length, sink.clear());
        return sink.length();
    }
}
