package org.requestcore.bench.request;

import org.requestcore.bench.Defaults;
import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Mount;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.RequestProof;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/** A connection to a request core that has just proved itself on the requests that it is going to be sent. */
final class Serving implements AutoCloseable {
    private final RequestCore core;
    private final Connection connection;
    private final WireRequests requests;
    private final ByteSink answers = new ByteSink(16_384);

    private Serving(RequestCore core, Connection connection, WireRequests requests) {
        this.core = core;
        this.connection = connection;
        this.requests = requests;
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
        RequestCore core = mount.mount(Apps.of(App.Shape.of(shape)));
        Connection connection = core.connect();
        RequestProof.proveWalk(connection, App.Shape.of(shape), Wire.of(wire), pipeline, pool);
        return new Serving(core, connection, WireRequests.of(Wire.of(wire), pipeline, pool));
    }

    /** Every wire request through every shape. */
    private static void pollute(Mount mount) {
        for (App.Shape shape : App.Shape.values()) {
            try (RequestCore core = mount.mount(Apps.of(shape))) {
                for (Wire wire : Wire.values()) {
                    try (Connection connection = core.connect()) {
                        RequestProof.proveWalk(connection, shape, wire, 1);
                    }
                }
            }
        }
    }

    /** @return the length of the answers to the next piece */
    int serve() {
        byte[] piece = requests.next();
        connection.feed(piece, 0, piece.length, answers.clear());
        return answers.length();
    }

    @Override
    public void close() {
        connection.close();
        core.close();
    }
}
