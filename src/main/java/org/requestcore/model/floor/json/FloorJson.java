package org.requestcore.model.floor.json;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;
import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.NewUser;
import org.requestcore.workload.payload.Order;
import org.requestcore.workload.payload.User;
import org.requestcore.workload.payload.Users;

/** The least work that encodes and decodes rightly: a codec written by hand for each type. */
public final class FloorJson implements JsonLibrary {
    @Override
    public String name() {
        return "floor";
    }

    @Override
    public String version() {
        return Versions.suite();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> JsonCodec<T> codec(Class<T> type) {
        return (JsonCodec<T>) codecOf(type);
    }

    @Override
    public boolean isShared() {
        return false;
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
