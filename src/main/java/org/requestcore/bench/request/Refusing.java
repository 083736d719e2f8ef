package org.requestcore.bench.request;

import java.util.List;
import java.util.OptionalDouble;

import org.requestcore.bench.Checked;
import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.ByteAnswers;
import org.requestcore.contract.proof.RequestProof;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Refusal;

/** A client whose requests are refused, and who comes again where the core closes the connection. */
final class Refusing implements Checked {
    private final String stack;
    private final Refusal refusal;
    private final List<byte[]> requests;
    private final RequestCore core;
    private final ByteAnswers answers;
    private final ByteSink sink = new ByteSink(16_384);
    private Connection connection;

    Refusing(String stack, Mount mount, Refusal refusal) {
        this.stack = stack;
        this.refusal = refusal;
        requests = refusal.requests();
        core = mount.mount(Apps.of(App.Shape.LAYERED));
        connection = core.connect();
        answers = prove();
    }

    static Refusing proved(String stack, String refusal) {
        return new Refusing(stack, Stacks.named(stack).requestCore().get(), Refusal.of(refusal));
    }

    private ByteAnswers prove() {
        Prompted.prompt(connection, requests);
        return RequestProof.proveRefusals(stack, refusal, requests, request -> ask(request).toByteArray());
    }

    /** @return the length of the answer to the next request */
    int refuse() {
        int place = answers.next();
        ask(requests.get(place));
        return answers.add(place, sink.array(), sink.length());
    }

    private ByteSink ask(byte[] request) {
        connection.feed(request, 0, request.length, sink.clear());
        if (!connection.isOpen()) {
            connection.close();
            connection = core.connect();
        }
        return sink;
    }

    @Override
    public void check() {
        answers.check();
    }

    /** With the same requests: what is refused is read no further than it has to be. */
    @Override
    public OptionalDouble proveAgain() {
        prove();
        connection.close();
        core.close();
        return OptionalDouble.empty();
    }
}
