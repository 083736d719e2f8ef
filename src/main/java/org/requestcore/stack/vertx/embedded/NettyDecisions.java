package org.requestcore.stack.vertx.embedded;

import java.util.Map;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.internal.PlatformDependent;
import io.vertx.core.Vertx;

/** What Vert.x and the Netty below it are here, and what that Netty decided by itself: Vert.x leaves it its defaults, and an embedded channel takes the default allocator. */
public final class NettyDecisions {
    private NettyDecisions() {
    }

    public static Map<String, Class<?>> libraries() {
        return Map.of("io.vertx:vertx-core", Vertx.class, "io.netty:netty-buffer", ByteBuf.class, "io.netty:netty-codec-http", HttpMessage.class);
    }

    public static Map<String, String> read() {
        return Map.of(
            "allocator", ByteBufAllocator.DEFAULT.getClass().getSimpleName(),
            "directPreferred", String.valueOf(PlatformDependent.directBufferPreferred()),
            "unsafe", String.valueOf(PlatformDependent.hasUnsafe()),
            "directWithoutCleaner", String.valueOf(PlatformDependent.useDirectBufferNoCleaner()),
            "leakDetection", ResourceLeakDetector.getLevel().toString());
    }
}
