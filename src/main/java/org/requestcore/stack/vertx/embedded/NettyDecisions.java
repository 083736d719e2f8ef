package org.requestcore.stack.vertx.embedded;

import java.util.Map;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.internal.PlatformDependent;

/** What the Netty below Vert.x decided by itself: Vert.x leaves it its defaults, and an embedded channel takes the default allocator. */
public final class NettyDecisions {
    private NettyDecisions() {
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
