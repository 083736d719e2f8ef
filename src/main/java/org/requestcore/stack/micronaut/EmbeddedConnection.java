package org.requestcore.stack.micronaut;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyHttpServer;

import org.requestcore.stack.netty.embedded.ChannelConnection;

/** A connection to Micronaut's server over Netty's EmbeddedChannel, whose pipeline Micronaut sets up. */
final class EmbeddedConnection extends ChannelConnection {
    EmbeddedConnection(NettyHttpServer server) {
        server.buildEmbeddedChannel(channel(), false);
        channel().pipeline().addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "broken-chunks", new BrokenChunks());
    }
}
