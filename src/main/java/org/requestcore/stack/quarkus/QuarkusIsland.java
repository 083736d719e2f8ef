package org.requestcore.stack.quarkus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.stack.netty.embedded.NettyDecisions;
import org.requestcore.stack.vertx.embedded.EventLoopThread;

/** What the stacks on the island have in common: libraries, in the releases that Quarkus's own brings. */
abstract class QuarkusIsland implements Stack {
    static {
        // what Quarkus's main method does before all else; on the island only, as nobody else has that class
        if (QuarkusIsland.class.getResource("/org/jboss/logmanager/LogManager.class") != null) {
            System.getProperties().putIfAbsent("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        }
    }

    /** Of Quarkus: run.json tells those of Vert.x and Netty below it. */
    @Override
    public final String version() {
        return Versions.of("io.quarkus:quarkus-core");
    }

    /** Made by {@code src/island/quarkus}. */
    @Override
    public final List<Path> island() {
        return List.of(Path.of("benchmarks-quarkus.jar"));
    }

    @Override
    public final Map<String, Class<?>> libraries() {
        return OnIsland.here().libraries();
    }

    @Override
    public final Map<String, String> decisions() {
        return NettyDecisions.read();
    }

    @Override
    public final Thread thread(Runnable work) {
        return EventLoopThread.of(work);
    }
}
