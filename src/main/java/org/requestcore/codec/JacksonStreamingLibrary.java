package org.requestcore.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;
import org.requestcore.workload.ByteSink;

/** Jackson 2 without databind: a generator and a parser a value, of one factory, driven by hand-written code for each record ({@link JacksonShape}). */
public final class JacksonStreamingLibrary implements JsonLibrary {
    @Override
    public String name() {
        return "jackson-streaming";
    }

    @Override
    public String version() {
        return Versions.of("com.fasterxml.jackson.core:jackson-core");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("com.fasterxml.jackson.core:jackson-core", JsonFactory.class);
    }

    @Override
    public Map<String, String> decisions() {
        return JacksonLibrary.decided();
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return new Codec<>(JacksonShapes.of(type));
    }

    /** A codec keeps the buffer that it gathers arrays in. */
    @Override
    public boolean isShared() {
        return false;
    }

    private static final class Codec<T> implements JsonCodec<T> {
        private final JsonFactory factory = new JsonFactory();
        private final JacksonShape<T> shape;
        private final ByteSink scratch = new ByteSink(1_024);

        Codec(JacksonShape<T> shape) {
            this.shape = shape;
        }

        @Override
        public void encode(T value, ByteSink out) {
            try (JsonGenerator generator = factory.createGenerator(out)) {
                JacksonShape.value(generator, value, shape);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] encode(T value) {
            encode(value, scratch.clear());
            return scratch.toByteArray();
        }

        @Override
        public T decode(byte[] json) {
            try (JsonParser parser = factory.createParser(json)) {
                T value = JacksonShape.value(parser, shape);
                if (parser.nextToken() != null) {
                    throw new JsonParseException(parser, "something follows the value");
                }
                return value;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
