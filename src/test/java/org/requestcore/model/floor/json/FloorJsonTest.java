package org.requestcore.model.floor.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import com.google.gson.Gson;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.requestcore.contract.JsonCodec;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.NewUser;
import org.requestcore.workload.payload.Order;
import org.requestcore.workload.payload.User;
import org.requestcore.workload.payload.Users;

/** Gson reads what the floor writes, the floor reads what Gson writes, and nothing else is read. */
class FloorJsonTest {
    private static final FloorJson FLOOR = new FloorJson();
    private static final Gson GSON = new Gson();

    private final JsonCodec<User> users = FLOOR.codec(User.class);
    private final JsonCodec<Order> orders = FLOOR.codec(Order.class);
    private final JsonCodec<NewUser> newUsers = FLOOR.codec(NewUser.class);
    private final JsonCodec<Message> messages = FLOOR.codec(Message.class);

    @Property(tries = 3_000)
    void texts(@ForAll long id, @ForAll String name, @ForAll String email) {
        User user = new User(id, valid(name), valid(email));
        requireRoundTrip(users, user, User.class);
    }

    /** A codec may only write what the sink has room for: a sink that is as small as can be finds it out. */
    @Property
    void longTexts(@ForAll String part) {
        Message message = new Message(valid(part).repeat(50));
        ByteSink sink = new ByteSink(0);
        messages.encode(message, sink);
        assertEquals(message, GSON.fromJson(text(sink.toByteArray()), Message.class));
    }

    @Property(tries = 3_000)
    void doubles(@ForAll double value) {
        requireDouble(value);
    }

    @Property(tries = 3_000)
    void amounts(@ForAll @DoubleRange(min = -1e14, max = 1e14) double value) {
        requireDouble(Math.rint(value) / 100);
        requireDouble(Math.rint(value) / 1_000);
        requireDouble(Math.rint(value) / 1e9);
    }

    private void requireDouble(double value) {
        Order order = new Order(0, "", false, value, null, null, List.of());
        String json = text(orders.encode(order));
        String number = json.substring(json.indexOf("\"total\":") + 8, json.indexOf(",\"note\""));
        assertEquals(value, Double.parseDouble(number), number);
        if (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7) {
            assertEquals(Double.toString(value), number);
        }
        assertEquals(order, orders.decode(json.getBytes(StandardCharsets.UTF_8)), number);
    }

    @Example
    void numbers() {
        for (double value : new double[] {0, -0.0, 0.01, 0.1, 1.005, 99.99, 9.99e12, 1e13, 1e22, 1e23, 4.9e-324, Double.MAX_VALUE, 123456789012345.0, 0.30000000000000004}) {
            requireDouble(value);
        }
        assertThrows(IllegalArgumentException.class, () -> requireDouble(Double.NaN));
        for (long id = 1; id > 0; id *= 10) {
            for (long value : new long[] {id - 1, id, -id, 1 - id, Long.MAX_VALUE / id, Long.MIN_VALUE / id}) {
                requireRoundTrip(users, new User(value, "", ""), User.class);
            }
        }
    }

    @Example
    void nullsAndHalves() {
        assertEquals("{\"users\":null}", text(FLOOR.codec(Users.class).encode(new Users(null))));
        assertEquals("{\"users\":[null]}", text(FLOOR.codec(Users.class).encode(new Users(Arrays.asList((User) null)))));
        Order order = new Order(1, null, true, 0.5, null, null, null);
        requireRoundTrip(orders, order, Order.class);
        assertEquals("{\"message\":\"?a?\"}", text(messages.encode(new Message("\ud800a\udc00"))));
        assertEquals(new Message("\ud83d"), messages.decode(octets("{\"message\":\"\\ud83d\"}")));
        assertEquals(new NewUser("a", "b"), newUsers.decode(octets("{\"n\\u0061me\":\"a\",\"em\\u0061il\":\"b\",\"name\\u0000\":\"c\",\"\":1,\"alongername\":2,\"é\":3}")));
        assertEquals(new User(7, "n", null), users.decode(octets(" {\"id\" : 7 , \"name\":\"n\", \"email\" :null , \"x\" : [ ] } ")));
    }

    @Example
    void refusesWhatIsNoUser() {
        List<String> wrong = List.of("{\"id\":1.0}", "{\"id\":1e2}", "{\"id\":\"1\"}", "{\"id\":01}", "{\"id\":-}", "{\"id\":+1}", "{\"id\":9223372036854775808}", "{\"id\":-9223372036854775809}",
            "{\"id\":99999999999999999999}", "{\"id\":true}", "{\"id\":}", "{\"id\"", "{\"id\":", "{\"name\":1}", "{\"name\":[]}", "{\"name\":\"\\u12g4\"}", "{\"name\":\"\\u12", "{\"name\":\"\n\"}",
            "{\"x\":01}", "{\"x\":1.}", "{\"x\":.1}", "{\"x\":1e}", "{\"x\":1e+}", "{\"x\":nulL}", "{\"x\":[1,]}", "{\"x\":[1 2]}", "{\"x\":{\"a\"}}", "{\"x\":{1:2}}", "{} {}", "{}x", "{,}", "[1]",
            "\ufeff{}", "{'id':1}", "{\"id\":1,}", "{\"id\":1//\n}");
        for (String json : wrong) {
            assertThrows(IllegalArgumentException.class, () -> users.decode(octets(json)), json);
        }
        for (String malformed : List.of("\u0080", "\u00c3", "\u00c0\u0080", "\u00e0\u0080\u0080", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u00f8\u0080", "\u00ff", "\u00c3\u00c3")) {
            byte[] json = ("{\"name\":\"" + malformed + "\"}").getBytes(StandardCharsets.ISO_8859_1);
            assertThrows(IllegalArgumentException.class, () -> users.decode(json), malformed);
        }
    }

    @Example
    void refusesDeepNesting() {
        assertEquals(new NewUser(null, null), newUsers.decode(octets("{\"x\":" + "[".repeat(200) + "]".repeat(200) + "}")));
        assertThrows(IllegalArgumentException.class, () -> newUsers.decode(octets("{\"x\":" + "[".repeat(1_000_000))));
        assertThrows(IllegalArgumentException.class, () -> newUsers.decode(octets("{\"x\":".repeat(1_000_000))));
    }

    @Property(tries = 2_000)
    void garbageIsRefusedWithoutHarm(@ForAll byte[] garbage, @ForAll int where) {
        byte[] json = octets("{\"id\":12,\"name\":\"\\u00e9\u00e9\",\"email\":null,\"x\":[1.5e3,{\"a\":false}]}");
        int at = Math.floorMod(where, json.length);
        for (int i = 0; i < Math.min(4, garbage.length) && at + i < json.length; i++) {
            json[at + i] = garbage[i];
        }
        for (byte[] given : List.of(garbage, json, Arrays.copyOf(json, at))) {
            try {
                users.decode(given);
            } catch (IllegalArgumentException e) {
                // as it should be, where it is no User
            }
        }
    }

    private static <T> void requireRoundTrip(JsonCodec<T> codec, T value, Class<T> type) {
        byte[] json = codec.encode(value);
        assertEquals(value, GSON.fromJson(text(json), type));
        assertEquals(value, codec.decode(octets(GSON.toJson(value))));
        assertEquals(value, codec.decode(json));
        ByteSink sink = new ByteSink(0);
        codec.encode(value, sink);
        assertArrayEquals(json, sink.toByteArray());
    }

    /** Half a pair of surrogates has no UTF-8. */
    private static String valid(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
