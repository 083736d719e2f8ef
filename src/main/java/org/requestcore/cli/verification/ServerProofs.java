package org.requestcore.cli.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.requestcore.contract.Offer;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.island.Islands;
import org.requestcore.contract.proof.Proof;
import org.requestcore.contract.proof.ServerProof;
import org.requestcore.load.ServedProcess;
import org.requestcore.workload.app.App;

/** {@code verify --servers}: each stack's own server, as {@code serve} starts it, a process a shape, asked through its sockets. */
public final class ServerProofs {
    private ServerProofs() {
    }

    /** One a shape; a single one if the stack has no server. */
    public static List<Proof> of(Stack stack) {
        Offer<Server.Start> server = stack.server();
        Optional<String> absence = Islands.absence(stack).or(() -> server.isPresent() ? Optional.empty() : Optional.of(server.note()));
        return absence.map(reason -> List.of(new Proof(stack.name(), "server", "", reason, "", () -> 0)))
            .orElseGet(() -> Arrays.stream(App.Shape.values()).map(shape -> new Proof(stack.name(), "server", shape.id(), "", server.note(), () -> prove(stack, shape))).toList());
    }

    private static int prove(Stack stack, App.Shape shape) {
        try (ServedProcess process = new ServedProcess(stack, shape, List.of())) {
            return ServerProof.prove(process.address(), shape, stack.server().lacks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
