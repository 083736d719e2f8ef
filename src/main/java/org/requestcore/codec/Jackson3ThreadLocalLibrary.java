package org.requestcore.codec;

import java.util.Map;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;

/**
 * {@link Jackson3Library} with the pool of buffers that Jackson 2 has by default: one a thread. Jackson 3's own default is a queue that all threads share, made
 * for virtual threads (JsonRecyclerPools.defaultPool in both). The difference of the two rows is what that costs; against {@link JacksonLibrary} this one
 * compares version with version.
 */
public final class Jackson3ThreadLocalLibrary implements JsonLibrary {
    @Override
    public String name() {
        return "jackson3-threadlocal";
    }

    @Override
    public String version() {
        return Versions.of("tools.jackson.core:jackson-databind");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Jackson3Library.used();
    }

    @Override
    public Map<String, String> decisions() {
        return Map.of("recyclerPool", JsonRecyclerPools.threadLocalPool().getClass().getSimpleName());
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return ThreadLocalPool.codec(type);
    }

    /** A class of its own, as in {@link JacksonBlackbirdLibrary}. */
    private static final class ThreadLocalPool {
        static <T> JsonCodec<T> codec(Class<T> type) {
            JsonFactory factory = JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();
            return new Jackson3Library.Codec<>(Jackson3Library.declared(JsonMapper.builder(factory)), type);
        }
    }
}
