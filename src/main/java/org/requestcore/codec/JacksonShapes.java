package org.requestcore.codec;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SerializedString;

import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.NewUser;
import org.requestcore.workload.payload.Order;
import org.requestcore.workload.payload.User;
import org.requestcore.workload.payload.Users;

/** The shape of every record. */
final class JacksonShapes {
    private static final SerializedString MESSAGE = new SerializedString("message");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString EMAIL = new SerializedString("email");
    private static final SerializedString USERS = new SerializedString("users");

    private static final JacksonShape<Message> MESSAGE_SHAPE = new JacksonShape<>() {
        @Override
        public void write(Message value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            JacksonShape.text(out, MESSAGE, value.message());
            out.writeEndObject();
        }

        @Override
        public Message read(JsonParser in) throws IOException {
            String message = null;
            for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
                switch (member) {
                    case "message" -> message = JacksonShape.text(in);
                    default -> JacksonShape.skip(in);
                }
            }
            return new Message(message);
        }
    };

    private static final JacksonShape<NewUser> NEW_USER_SHAPE = new JacksonShape<>() {
        @Override
        public void write(NewUser value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            JacksonShape.text(out, NAME, value.name());
            JacksonShape.text(out, EMAIL, value.email());
            out.writeEndObject();
        }

        @Override
        public NewUser read(JsonParser in) throws IOException {
            String name = null;
            String email = null;
            for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
                switch (member) {
                    case "name" -> name = JacksonShape.text(in);
                    case "email" -> email = JacksonShape.text(in);
                    default -> JacksonShape.skip(in);
                }
            }
            return new NewUser(name, email);
        }
    };

    private static final JacksonShape<User> USER_SHAPE = new JacksonShape<>() {
        @Override
        public void write(User value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            out.writeFieldName(ID);
            out.writeNumber(value.id());
            JacksonShape.text(out, NAME, value.name());
            JacksonShape.text(out, EMAIL, value.email());
            out.writeEndObject();
        }

        @Override
        public User read(JsonParser in) throws IOException {
            long id = 0;
            String name = null;
            String email = null;
            for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
                switch (member) {
                    case "id" -> id = JacksonShape.scalar(in).getLongValue();
                    case "name" -> name = JacksonShape.text(in);
                    case "email" -> email = JacksonShape.text(in);
                    default -> JacksonShape.skip(in);
                }
            }
            return new User(id, name, email);
        }
    };

    private static final JacksonShape<Users> USERS_SHAPE = new JacksonShape<>() {
        @Override
        public void write(Users value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            JacksonShape.list(out, USERS, value.users(), USER_SHAPE);
            out.writeEndObject();
        }

        @Override
        public Users read(JsonParser in) throws IOException {
            List<User> users = null;
            for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
                switch (member) {
                    case "users" -> users = JacksonShape.list(in, USER_SHAPE);
                    default -> JacksonShape.skip(in);
                }
            }
            return new Users(users);
        }
    };

    private static final Map<Class<?>, JacksonShape<?>> ALL = Map.of(Message.class, MESSAGE_SHAPE, NewUser.class, NEW_USER_SHAPE, User.class, USER_SHAPE,
        Users.class, USERS_SHAPE, Order.class, JacksonOrderShape.ORDER_SHAPE);

    private JacksonShapes() {
    }

    @SuppressWarnings("unchecked")
    static <T> JacksonShape<T> of(Class<T> type) {
        return (JacksonShape<T>) ALL.get(type);
    }
}
