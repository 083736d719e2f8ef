package org.requestcore.workload.payload;

import java.util.List;
import java.util.stream.IntStream;

/** Values that are in no pool: like those of a payload, but with names and numbers of their own. */
public final class Strangers {
    private Strangers() {
    }

    /** @return {@code count} values, each another one */
    public static <T> List<T> of(Payload<T> payload, int count) {
        return IntStream.range(0, count).mapToObj(i -> payload.type().cast(renamed(payload.values().get(i % payload.values().size()), i))).toList();
    }

    private static Object renamed(Object value, int number) {
        if (value instanceof Message message) {
            return new Message(message.message() + number);
        }
        if (value instanceof User user) {
            return new User(user.id() + People.COUNT + number, user.name() + number, number + user.email());
        }
        if (value instanceof Users page) {
            return new Users(page.users().stream().map(user -> (User) renamed(user, number)).toList());
        }
        Order order = (Order) value;
        return new Order(order.id() + number, order.customer() + number, order.paid(), order.total() + number, order.note() + number, order.shipTo(), order.items());
    }
}
