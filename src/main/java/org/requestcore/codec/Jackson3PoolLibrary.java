package org.requestcore.codec;

import java.util.Locale;
import java.util.Map;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.RecyclerPool;
import tools.jackson.databind.json.JsonMapper;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;

/** {@link Jackson3Library} with another of its pools of buffers (JsonRecyclerPools) than its default, a queue that all threads share. The difference of the two rows is what the pool costs. */
abstract class Jackson3PoolLibrary implements JsonLibrary {
    private final Pool pool;

    Jackson3PoolLibrary(Pool pool) {
        this.pool = pool;
    }

    @Override
    public final String name() {
        return "jackson3-" + pool.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public final String version() {
        return Versions.of("tools.jackson.core:jackson-databind");
    }

    @Override
    public final Map<String, Class<?>> libraries() {
        return Jackson3Library.used();
    }

    @Override
    public final Map<String, String> decisions() {
        return Map.of("recyclerPool", Pools.of(pool).getClass().getSimpleName());
    }

    @Override
    public final <T> JsonCodec<T> codec(Class<T> type) {
        return Pools.codec(pool, type);
    }

    /** As the last word of a contender's name. */
    enum Pool { THREADLOCAL, BOUNDED }

    /** A class of its own, as in {@link JacksonBlackbirdLibrary}. */
    private static final class Pools {
        static RecyclerPool<BufferRecycler> of(Pool pool) {
            return switch (pool) {
                case THREADLOCAL -> JsonRecyclerPools.threadLocalPool();
                case BOUNDED -> JsonRecyclerPools.sharedBoundedPool();
            };
        }

        static <T> JsonCodec<T> codec(Pool pool, Class<T> type) {
            JsonFactory factory = JsonFactory.builder().recyclerPool(of(pool)).build();
            return new Jackson3Library.Codec<>(Jackson3Library.declared(JsonMapper.builder(factory)), type);
        }
    }
}
