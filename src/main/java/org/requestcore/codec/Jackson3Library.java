package org.requestcore.codec;

import java.util.Map;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;
import org.requestcore.workload.ByteSink;

/**
 * Jackson 3 databind, as {@link JacksonLibrary}. Its defaults are what Jackson 2 is set to there, but for sorting members by name, and for the pool of buffers:
 * it keeps its own default, a queue that threads share; see {@link Jackson3ThreadLocalLibrary}.
 */
public final class Jackson3Library implements JsonLibrary {
    @Override
    public String name() {
        return "jackson3";
    }

    @Override
    public String version() {
        return Versions.of("tools.jackson.core:jackson-databind");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return used();
    }

    @Override
    public Map<String, String> decisions() {
        return Map.of("recyclerPool", JsonRecyclerPools.defaultPool().getClass().getSimpleName());
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return new Codec<>(declared(JsonMapper.builder()), type);
    }

    static Map<String, Class<?>> used() {
        return Map.of("tools.jackson.core:jackson-databind", ObjectMapper.class, "tools.jackson.core:jackson-core", JsonGenerator.class);
    }

    /** Members in the order of their declaration. */
    static JsonMapper declared(JsonMapper.Builder builder) {
        return builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
    }

    /** Also for mappers with another pool. */
    static final class Codec<T> implements JsonCodec<T> {
        private final ObjectWriter writer;
        private final ObjectReader reader;

        Codec(JsonMapper mapper, Class<T> type) {
            writer = mapper.writerFor(type);
            reader = mapper.readerFor(type);
        }

        @Override
        public void encode(T value, ByteSink out) {
            writer.writeValue(out, value);
        }

        @Override
        public byte[] encode(T value) {
            return writer.writeValueAsBytes(value);
        }

        @Override
        public T decode(byte[] json) {
            return reader.readValue(json);
        }
    }
}
