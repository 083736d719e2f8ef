package org.requestcore.codec;

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
        return Versions.of("vertx");
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return VertxJsonObjectCodec.onDatabind(type);
    }
}
