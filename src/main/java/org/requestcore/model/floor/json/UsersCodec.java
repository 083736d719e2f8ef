package org.requestcore.model.floor.json;

import java.util.List;

import org.requestcore.workload.payload.User;
import org.requestcore.workload.payload.Users;

final class UsersCodec extends FloorCodec<Users> {
    private static final JsonLiteral OPEN_USERS = JsonLiteral.of("{\"users\":");
    private static final long USERS_WORD = JsonReader.name("users");

    private final UserCodec user = new UserCodec();

    @Override
    int bound(Users value) {
        return JsonLiteral.MAX_OCTETS + user.boundList(value.users()) + 1;
    }

    @Override
    int write(Users value, byte[] to, int at) {
        int end = user.writeList(value.users(), to, OPEN_USERS.write(to, at));
        to[end] = '}';
        return end + 1;
    }

    @Override
    Users read(JsonReader in) {
        if (in.isNull()) {
            return null;
        }
        boolean isUsual = in.takes(OPEN_USERS);
        List<User> users = isUsual ? user.readList(in) : null;
        for (boolean more = isUsual ? in.nextMember() : in.beginObject(); more; more = in.nextMember()) {
            if (in.name() == USERS_WORD) {
                users = user.readList(in);
            } else {
                in.skip();
            }
        }
        return new Users(users);
    }
}
