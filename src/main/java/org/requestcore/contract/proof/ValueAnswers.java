package org.requestcore.contract.proof;

import java.util.List;
import java.util.function.ToLongFunction;

import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.Order;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.User;
import org.requestcore.workload.payload.Users;

/**
 * Checks of every measured answer that is a decoded value the least that tells it from the others: one number, the length of the only text. Every field that is read
 * is a load more, in rows that have but fifteen of them. A class for each payload: a fork loads one of them, so that nothing asks which it is.
 */
public abstract class ValueAnswers extends AnswerSum {
    private <T> ValueAnswers(String contender, List<T> values, ToLongFunction<T> glance) {
        super(contender, values.stream().mapToLong(glance).toArray());
    }

    /** @throws ClassCastException from {@link #see} if it is shown anything else than the payload's type */
    @SuppressWarnings("unchecked")
    public static ValueAnswers of(String contender, Payload<?> payload) {
        if (payload.type() == Message.class) {
            return new OfMessage(contender, (List<Message>) payload.values());
        }
        if (payload.type() == User.class) {
            return new OfUser(contender, (List<User>) payload.values());
        }
        return payload.type() == Users.class ? new OfUsers(contender, (List<Users>) payload.values()) : new OfOrder(contender, (List<Order>) payload.values());
    }

    /** @param value the answer to the call that {@link #next} gave last */
    public abstract void see(Object value);

    private static final class OfMessage extends ValueAnswers {
        OfMessage(String contender, List<Message> values) {
            super(contender, values, OfMessage::glance);
        }

        @Override
        public void see(Object value) {
            add(glance((Message) value));
        }

        private static long glance(Message message) {
            return message.message().length();
        }
    }

    private static final class OfUser extends ValueAnswers {
        OfUser(String contender, List<User> values) {
            super(contender, values, User::id);
        }

        @Override
        public void see(Object value) {
            add(((User) value).id());
        }
    }

    /** The last one: what breaks off is found. */
    private static final class OfUsers extends ValueAnswers {
        OfUsers(String contender, List<Users> values) {
            super(contender, values, OfUsers::glance);
        }

        @Override
        public void see(Object value) {
            add(glance((Users) value));
        }

        private static long glance(Users page) {
            return page.users().get(page.users().size() - 1).id();
        }
    }

    private static final class OfOrder extends ValueAnswers {
        OfOrder(String contender, List<Order> values) {
            super(contender, values, Order::id);
        }

        @Override
        public void see(Object value) {
            add(((Order) value).id());
        }
    }
}
