package org.requestcore.stack.netty.embedded;

import java.util.Map;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.internal.PlatformDependent;

/**
 * What Netty is here, and decided by itself: on JDK 24 and newer it leaves Unsafe alone unless it is told otherwise (-Dio.netty.noUnsafe=false). Vert.x
 * leaves the Netty below it its defaults, and an embedded channel takes the default allocator.
 */
public final class NettyDecisions {
    private NettyDecisions() {
    }

    public static Map<String, Class<?>> libraries() {
        return Map.of("io.netty:netty-buffer", ByteBuf.class, "io.netty:netty-codec-http", HttpMessage.class);
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
