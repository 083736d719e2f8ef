package org.requestcore.workload.payload;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Seed;

/**
 * A kind of JSON value, with a pool of values of that kind: a benchmark walks them, so that no branch predictor learns one by heart. The pools are so long that twice
 * as many move no row by more than forks differ, and no longer, for a server's values are not far away in memory: EncodePoolBenchmark and DecodePoolBenchmark show it.
 */
public final class Payload<T> {
    /** One short text, the article's hello: some 30 bytes. */
    public static final Payload<Message> MESSAGE = new Payload<>("message", Message.class, 16_384, People::message);
    /** The article's User: some 70 bytes. */
    public static final Payload<User> USER = new Payload<>("user", User.class, 16_384, r -> People.user(r.nextInt(1, People.COUNT + 1)));
    /** A page of users: some 7 kB. */
    public static final Payload<Users> USERS_100 = new Payload<>("users100", Users.class, 256, People::users100);
    /** Nested, with numbers, escapes, and text beyond ASCII: some 700 bytes. */
    public static final Payload<Order> ORDER = new Payload<>("order", Order.class, 2_048, People::order);

    private final String name;
    private final Class<T> type;
    private final int count;
    private final Function<SplittableRandom, T> make;
    /** Null until somebody asks: a fork asks for one payload. */
    private List<T> values;

    /**
     * @param count of values, a power of two
     * @param make  the next of a random walk
     */
    private Payload(String name, Class<T> type, int count, Function<SplittableRandom, T> make) {
        this.name = name;
        this.type = type;
        this.count = count;
        this.make = make;
    }

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

    /** As rows call it. */
    public String name() {
        return name;
    }

    /** A record. */
    public Class<T> type() {
        return type;
    }

    /** A power of two of them, the same in each JVM. */
    public synchronized List<T> values() {
        if (values == null) {
            SplittableRandom random = Seed.random("payload " + name);
            values = Stream.generate(() -> make.apply(random)).limit(count).toList();
        }
        return values;
    }

    /** The same kind with a pool of another size: the first values of the longer are the shorter's. */
    public Payload<T> pool(int size) {
        return new Payload<>(name, type, size, make);
    }
}
