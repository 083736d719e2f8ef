package org.requestcore.stack.quarkus;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.ServiceLoader;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** What is compiled against the island's libraries, and runs where they are: a service, as this build's own libraries are other releases. */
interface OnIsland {
    Router router(RouteTable table);

    ChainBuilder chains();

    RequestCore requestCore(App app);

    /** One a JVM. */
    Server server(App app, InetSocketAddress address);

    /** Vert.x core alone. */
    RequestCore engine(App app, Router router);

    /** Vert.x core alone. One a JVM. */
    Server engineServer(App app, Router router, InetSocketAddress address);

    /** As {@link org.requestcore.contract.Contender#libraries} has them. */
    Map<String, Class<?>> libraries();

    static OnIsland here() {
        return ServiceLoader.load(OnIsland.class, OnIsland.class.getClassLoader()).findFirst().orElseThrow();
    }
}
