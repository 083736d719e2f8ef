package org.requestcore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.jackson.DatabindCodec;
import io.vertx.core.json.jackson.JacksonCodec;

import org.requestcore.contract.JsonCodec;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.NewUser;
import org.requestcore.workload.payload.Order;
import org.requestcore.workload.payload.User;
import org.requestcore.workload.payload.Users;

/**
 * Vert.x's JsonObject, a map that is filled from the record and encoded to a Buffer, and the way back: as JsonObject does it itself, but by the codec
 * that is given instead of the one that Vert.x finds on the class path. Comments are no error to it.
 */
final class VertxJsonObjectCodec<T> implements JsonCodec<T> {
    private static final Map<Class<?>, Shape<?>> SHAPES = Map.of(
        Message.class, new Shape<Message>(
            m -> new JsonObject().put("message", m.message()),
            o -> new Message(o.getString("message"))),
        NewUser.class, new Shape<NewUser>(
            u -> new JsonObject().put("name", u.name()).put("email", u.email()),
            o -> new NewUser(o.getString("name"), o.getString("email"))),
        User.class, new Shape<User>(VertxJsonObjectCodec::object, VertxJsonObjectCodec::user),
        Users.class, new Shape<Users>(
            u -> new JsonObject().put("users", array(u.users(), VertxJsonObjectCodec::object)),
            o -> new Users(list(o.getJsonArray("users"), VertxJsonObjectCodec::user))),
        Order.class, new Shape<Order>(VertxJsonObjectCodec::object, VertxJsonObjectCodec::order));

    private final io.vertx.core.spi.json.JsonCodec codec;
    private final Shape<T> shape;

    @SuppressWarnings("unchecked")
    private VertxJsonObjectCodec(io.vertx.core.spi.json.JsonCodec codec, Class<T> type) {
        this.codec = codec;
        shape = (Shape<T>) SHAPES.get(type);
    }

    static <T> VertxJsonObjectCodec<T> onCore(Class<T> type) {
        return new VertxJsonObjectCodec<>(new JacksonCodec(), type);
    }

    static <T> VertxJsonObjectCodec<T> onDatabind(Class<T> type) {
        return new VertxJsonObjectCodec<>(new DatabindCodec(), type);
    }

    @Override
    public void encode(T value, ByteSink out) {
        Buffer buffer = codec.toBuffer(shape.to().apply(value));
        buffer.getBytes(out.reserve(buffer.length()), out.length());
        out.length(out.length() + buffer.length());
    }

    @Override
    public byte[] encode(T value) {
        return codec.toBuffer(shape.to().apply(value)).getBytes();
    }

    @Override
    @SuppressWarnings("unchecked")
    public T decode(byte[] json) {
        return shape.from().apply(new JsonObject((Map<String, Object>) codec.fromBuffer(Buffer.buffer(json), Map.class)));
    }

    private static JsonObject object(User user) {
        return new JsonObject().put("id", user.id()).put("name", user.name()).put("email", user.email());
    }

    private static User user(JsonObject object) {
        return new User(object.getLong("id"), object.getString("name"), object.getString("email"));
    }

    private static JsonObject object(Order order) {
        return new JsonObject()
            .put("id", order.id())
            .put("customer", order.customer())
            .put("paid", order.paid())
            .put("total", order.total())
            .put("note", order.note())
            .put("shipTo", object(order.shipTo()))
            .put("items", array(order.items(), VertxJsonObjectCodec::object));
    }

    private static Order order(JsonObject object) {
        return new Order(object.getLong("id"), object.getString("customer"), object.getBoolean("paid"), object.getDouble("total"), object.getString("note"),
            address(object.getJsonObject("shipTo")), list(object.getJsonArray("items"), VertxJsonObjectCodec::item));
    }

    private static JsonObject object(Order.Address to) {
        return to == null ? null : new JsonObject().put("street", to.street()).put("city", to.city()).put("country", to.country());
    }

    private static Order.Address address(JsonObject object) {
        return object == null ? null : new Order.Address(object.getString("street"), object.getString("city"), object.getString("country"));
    }

    private static JsonObject object(Order.Item item) {
        return new JsonObject().put("sku", item.sku()).put("title", item.title()).put("quantity", item.quantity()).put("price", item.price());
    }

    private static Order.Item item(JsonObject object) {
        return new Order.Item(object.getString("sku"), object.getString("title"), object.getInteger("quantity"), object.getDouble("price"));
    }

    private static <V> JsonArray array(List<V> values, Function<V, JsonObject> to) {
        if (values == null) {
            return null;
        }
        JsonArray array = new JsonArray(new ArrayList<>(values.size()));
        values.forEach(v -> array.add(to.apply(v)));
        return array;
    }

    private static <V> List<V> list(JsonArray array, Function<JsonObject, V> from) {
        if (array == null) {
            return null;
        }
        List<V> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            values.add(from.apply(array.getJsonObject(i)));
        }
        return values;
    }

    private record Shape<T>(Function<T, JsonObject> to, Function<JsonObject, T> from) {
    }
}
