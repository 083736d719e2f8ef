package org.requestcore.codec;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;

/** Vert.x's JsonObject on Jackson's core alone, which is all that Vert.x depends on. */
public final class VertxJsonLibrary implements JsonLibrary {
    @Override
    public String name() {
        return "vertx-json";
    }

    @Override
    public String version() {
        return Versions.of("vertx");
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return VertxJsonObjectCodec.onCore(type);
    }
}
