package org.requestcore.contract.proof;

import java.net.InetSocketAddress;
import java.util.List;

import org.requestcore.contract.Server.Lack;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.app.App;

/** A server that listens answers as a request core does: the same proof, through sockets. What layers leave behind in the server can't be seen from there. */
public final class ServerProof {
    private ServerProof() {
    }

    /** The same of one that refuses nothing. */
    public static int prove(InetSocketAddress address, App.Shape shape) {
        return prove(address, shape, List.of());
    }

    /**
     * @param lacks what the server has to refuse
     * @return how many requests were answered right
     * @throws ProofFailure if one was not
     */
    public static int prove(InetSocketAddress address, App.Shape shape, List<Lack> lacks) {
        try (RequestCore core = new SocketCore(address)) {
            int count = RequestProof.proveWalks(core, shape) + TransportProof.prove(core, shape, lacks);
            if (shape.isRouted()) {
                count += ApiProof.prove(core, shape);
            }
            if (shape.isLayered()) {
                count += LayersProof.proveSeen(core);
            }
            return count;
        }
    }
}
