package org.requestcore.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;
import org.requestcore.workload.ByteSink;

/** Jackson 2 databind: a writer and a reader held for each type, as its documentation advises. What follows a value is refused, as Jackson 3 does. */
public final class JacksonLibrary implements JsonLibrary {
    @Override
    public String name() {
        return "jackson";
    }

    @Override
    public String version() {
        return Versions.of("com.fasterxml.jackson.core:jackson-databind");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("com.fasterxml.jackson.core:jackson-databind", ObjectMapper.class, "com.fasterxml.jackson.core:jackson-core", JsonFactory.class);
    }

    @Override
    public Map<String, String> decisions() {
        return decided();
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return new Codec<>(mapper().build(), type);
    }

    static Map<String, String> decided() {
        return Map.of("recyclerPool", JsonRecyclerPools.defaultPool().getClass().getSimpleName());
    }

    static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Also for mappers with a module. */
    static final class Codec<T> implements JsonCodec<T> {
        private final ObjectWriter writer;
        private final ObjectReader reader;

        Codec(ObjectMapper mapper, Class<T> type) {
            writer = mapper.writerFor(type);
            reader = mapper.readerFor(type);
        }

        @Override
        public void encode(T value, ByteSink out) {
            try {
                writer.writeValue(out, value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] encode(T value) {
            try {
                return writer.writeValueAsBytes(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public T decode(byte[] json) {
            try {
                return reader.readValue(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
