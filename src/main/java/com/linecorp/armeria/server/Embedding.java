package com.linecorp.armeria.server;

import io.netty.channel.Channel;

import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestTarget;
import com.linecorp.armeria.common.SessionProtocol;

/** A server that listens nowhere, and takes the channels that it is given, as a started one does those that it accepts. What that needs, Armeria keeps to this package. */
public final class Embedding {
    private final UpdatableServerConfig config;
    private final ServerPortMetric metric = new ServerPortMetric();
    /** As Server.doStart() has it where no quiet period is set. */
    private final GracefulShutdownSupport shutdown = GracefulShutdownSupport.createDisabled();

    public Embedding(Server server) {
        config = (UpdatableServerConfig) server.config();
    }

    /** Sets up its pipeline. */
    public void accept(Channel channel) {
        channel.attr(ServerPortMetric.SERVER_PORT_METRIC).set(metric);
        channel.pipeline().addLast(new HttpServerPipelineConfigurator(config, config.ports().get(0), shutdown, false));
    }

    /** As a server makes it of each request, before it asks for the service. */
    public static RoutingContext routingContext(VirtualHost host, RequestHeaders headers, RequestTarget target) {
        return DefaultRoutingContext.of(host, "localhost", target, headers, RoutingStatus.OK, SessionProtocol.H1C);
    }
}
