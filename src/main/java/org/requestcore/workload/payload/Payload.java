package org.requestcore.workload.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Seed;

/**
 * A kind of JSON value, with a pool of values of that kind: a benchmark walks them, so that no branch predictor learns one by heart. The pools are so long that twice
 * as many move no row by more than forks differ, and no longer, for a server's values are not far away in memory: EncodePoolBenchmark and DecodePoolBenchmark show it.
 *
 * @param name   as rows call it
 * @param type   a record
 * @param values a power of two of them
 * @param make   the next of a random walk
 */
public record Payload<T>(String name, Class<T> type, List<T> values, Function<SplittableRandom, T> make) {
    /** One short text, the article's hello: some 30 bytes. */
    public static final Payload<Message> MESSAGE = of("message", Message.class, 16_384, People::message);
    /** The article's User: some 70 bytes. */
    public static final Payload<User> USER = of("user", User.class, 16_384, r -> People.user(r.nextInt(1, People.COUNT + 1)));
    /** A page of users: some 7 kB. */
    public static final Payload<Users> USERS_100 = of("users100", Users.class, 256, People::users100);
    /** Nested, with numbers, escapes, and text beyond ASCII: some 700 bytes. */
    public static final Payload<Order> ORDER = of("order", Order.class, 2_048, People::order);

    public static List<Payload<?>> all() {
        return List.of(MESSAGE, USER, USERS_100, ORDER);
    }

    public static List<String> names() {
        return all().stream().map(Payload::name).toList();
    }

    /** @throws BadInput if there is no such payload */
    public static Payload<?> named(String name) {
        return all().stream().filter(p -> p.name().equals(name)).findFirst()
            .orElseThrow(() -> BadInput.unknown("payload", name, names()));
    }

    /** The same kind with a pool of another size: the first values of the longer are the shorter's. */
    public Payload<T> pool(int count) {
        return of(name, type, count, make);
    }

    private static <T> Payload<T> of(String name, Class<T> type, int count, Function<SplittableRandom, T> make) {
        SplittableRandom random = Seed.random("payload " + name);
        List<T> values = new ArrayList<>();
        while (values.size() < count) {
            values.add(make.apply(random));
        }
        return new Payload<>(name, type, List.copyOf(values), make);
    }
}
