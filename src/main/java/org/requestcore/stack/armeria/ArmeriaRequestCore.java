package org.requestcore.stack.armeria;

import com.linecorp.armeria.common.metric.MeterIdPrefixFunction;
import com.linecorp.armeria.server.Embedding;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.metric.MetricCollectingService;
import io.micrometer.core.instrument.MeterRegistry;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.stack.netty.embedded.ChannelConnection;
import org.requestcore.workload.app.App;

/** Armeria's server without its sockets. */
final class ArmeriaRequestCore implements RequestCore {
    private final Embedding server;

    ArmeriaRequestCore(App app) {
        this(new ArmeriaApp(app).on(Server.builder()));
    }

    private ArmeriaRequestCore(ServerBuilder server) {
        this.server = new Embedding(server.build());
    }

    /** Behind Armeria's own MetricCollectingService. */
    static ArmeriaRequestCore counted(App app, MeterRegistry registry) {
        return new ArmeriaRequestCore(new ArmeriaApp(app).on(Server.builder().meterRegistry(registry)).decorator(MetricCollectingService.newDecorator(MeterIdPrefixFunction.ofDefault("http.service"))));
    }

    /** @throws IllegalStateException on a thread that Armeria and Netty's allocator keep no caches for */
    @Override
    public Connection connect() {
        EventLoopThread.demand();
        return new Accepted(server);
    }

    /** The server was never started; its worker group is the JVM's, and has started no thread. */
    @Override
    public void close() {
        // each connection holds its own
    }

    private static final class Accepted extends ChannelConnection {
        Accepted(Embedding server) {
            server.accept(channel());
        }
    }
}
