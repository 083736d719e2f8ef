package org.requestcore.stack.micronaut;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.netty.body.NettyByteBodyFactory;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;

/** Requests as Micronaut's server makes them, where no connection is part of the question: without a body, and with the headers that routing looks at. */
final class SampleRequests {
    /** Without an application. Shared: what a router or a chain has of its own is no context. */
    static final ApplicationContext CONTEXT = ApplicationContext.builder().deduceEnvironment(false).start();

    private static final NettyHttpServerConfiguration CONFIGURATION = CONTEXT.getBean(NettyHttpServerConfiguration.class);
    private static final ChannelHandlerContext CHANNEL = new EmbeddedChannel(new ChannelInboundHandlerAdapter()).pipeline().firstContext();
    private static final HttpHeaders HEADERS = new DefaultHttpHeaders()
        .set(HttpHeaderNames.ACCEPT, HttpHeaderValues.APPLICATION_JSON).set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);

    private SampleRequests() {
    }

    /** @throws IllegalArgumentException if the path is no URI */
    static NettyHttpRequest<?> of(String method, String path) {
        return new NettyHttpRequest<>(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.valueOf(method), path, HEADERS), NettyByteBodyFactory.empty(), CHANNEL,
            CONTEXT.getConversionService(), CONFIGURATION);
    }
}
