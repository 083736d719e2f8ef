package org.requestcore.stack.netty;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.stack.netty.embedded.ChannelConnection;

/** A pipeline a connection. */
final class NettyRequestCore implements RequestCore {
    private final Pipeline pipeline;
    private final DateHeader date = new DateHeader();

    NettyRequestCore(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** @throws IllegalStateException on a thread that Netty's allocator and recyclers keep no caches for */
    @Override
    public Connection connect() {
        NettyThread.demand();
        return new ChannelConnection(pipeline.handlers(date));
    }

    @Override
    public void close() {
        // each connection holds its own
    }
}
