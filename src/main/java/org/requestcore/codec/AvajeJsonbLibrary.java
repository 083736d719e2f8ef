package org.requestcore.codec;

import java.util.Map;

import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.NewUser;
import org.requestcore.workload.payload.Order;
import org.requestcore.workload.payload.User;
import org.requestcore.workload.payload.Users;

/**
 * avaje-jsonb: adapters written by an annotation processor when this is compiled. Accepts more than JSON: commas too few or too many, leading zeros,
 * control characters in text; and doesn't look at what follows the value.
 */
@Json.Import({Message.class, NewUser.class, User.class, Users.class, Order.class, Order.Address.class, Order.Item.class})
public final class AvajeJsonbLibrary implements JsonLibrary {
    @Override
    public String name() {
        return "avaje-jsonb";
    }

    @Override
    public String version() {
        return Versions.of("io.avaje:avaje-jsonb");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("io.avaje:avaje-jsonb", Jsonb.class, "io.avaje:avaje-json-core", JsonWriter.class);
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return new Codec<>(Jsonb.builder().build().type(type));
    }

    private static final class Codec<T> implements JsonCodec<T> {
        private final JsonType<T> type;

        Codec(JsonType<T> type) {
            this.type = type;
        }

        @Override
        public void encode(T value, ByteSink out) {
            type.toJson(value, out);
        }

        @Override
        public byte[] encode(T value) {
            return type.toJsonBytes(value);
        }

        @Override
        public T decode(byte[] json) {
            return type.fromJson(json);
        }
    }
}
