package org.requestcore.contract.proof;

import java.util.Map;
import java.util.function.ToLongFunction;

import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.Order;
import org.requestcore.workload.payload.User;
import org.requestcore.workload.payload.Users;

/** What is seen of a decoded value while it is measured: a number or two and a length, the last element of a list. The characters of its texts are not. */
public final class Glance {
    private static final Map<Class<?>, ToLongFunction<Object>> BY_TYPE = Map.of(
        Message.class, value -> ((Message) value).message().length(),
        User.class, value -> of((User) value),
        Users.class, value -> of((Users) value),
        Order.class, value -> of((Order) value));

    private Glance() {
    }

    /** @param type of a payload */
    public static ToLongFunction<Object> of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    private static long of(User user) {
        return (user.id() << 8) + user.name().length();
    }

    private static long of(Users users) {
        int last = users.users().size() - 1;
        return (of(users.users().get(last)) << 8) + last;
    }

    private static long of(Order order) {
        return (order.id() << 8) + Double.doubleToRawLongBits(order.total()) + order.items().size();
    }
}
