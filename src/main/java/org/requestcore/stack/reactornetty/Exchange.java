package org.requestcore.stack.reactornetty;

import org.requestcore.workload.routes.Probe;

/** What the layers and the handler tell each other about a request, in Reactor's context: a request of Reactor Netty's has no place for it. */
final class Exchange {
    /** Whom the authentication found, or null. */
    String user;
    /** Below zero where no endpoint was reached. */
    int routeId = Probe.MISS;
}
