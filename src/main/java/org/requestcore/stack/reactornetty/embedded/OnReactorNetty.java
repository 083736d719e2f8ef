package org.requestcore.stack.reactornetty.embedded;

import java.util.HashMap;
import java.util.Map;

import reactor.core.publisher.Flux;
import reactor.netty.http.server.HttpServer;

import org.requestcore.contract.Stack;
import org.requestcore.stack.netty.embedded.NettyDecisions;

/** What the stacks on this server have in common, whatever they offer. */
public abstract class OnReactorNetty implements Stack {
    @Override
    public Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(NettyDecisions.libraries());
        libraries.put("io.projectreactor.netty:reactor-netty-http", HttpServer.class);
        libraries.put("io.projectreactor:reactor-core", Flux.class);
        return libraries;
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
