package org.requestcore.codec;

import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;

/** Vert.x's JsonObject on Jackson's databind, which Vert.x takes where it is on the class path. */
public final class VertxJsonDatabindLibrary implements JsonLibrary {
    @Override
    public String name() {
        return "vertx-json-databind";
    }

    @Override
    public String version() {
        return Versions.of("io.vertx:vertx-core");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("io.vertx:vertx-core", JsonObject.class, "com.fasterxml.jackson.core:jackson-databind", ObjectMapper.class,
            "com.fasterxml.jackson.core:jackson-core", JsonFactory.class);
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return VertxJsonObjectCodec.onDatabind(type);
    }
}
