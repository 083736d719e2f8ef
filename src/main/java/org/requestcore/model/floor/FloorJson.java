package org.requestcore.model.floor;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;
import org.requestcore.workload.Message;
import org.requestcore.workload.NewUser;
import org.requestcore.workload.Order;
import org.requestcore.workload.User;
import org.requestcore.workload.Users;

/** The least work that encodes and decodes rightly: a codec written by hand for each type. */
public final class FloorJson implements JsonLibrary {
    @Override
    public String name() {
        return "floor";
    }

    @Override
    public String version() {
        return Versions.of("requestcore");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> JsonCodec<T> codec(Class<T> type) {
        return (JsonCodec<T>) codecOf(type);
    }

    private static JsonCodec<?> codecOf(Class<?> type) {
        if (type == Message.class) {
            return new MessageCodec();
        }
        if (type == User.class) {
            return new UserCodec();
        }
        if (type == NewUser.class) {
            return new NewUserCodec();
        }
        if (type == Users.class) {
            return new UsersCodec();
        }
        if (type == Order.class) {
            return new OrderCodec();
        }
        throw new IllegalArgumentException("no codec is written for " + type);
    }
}
