package org.requestcore.model.floor.json;

import org.requestcore.model.floor.octets.Decimals;
import org.requestcore.workload.payload.User;

final class UserCodec extends FloorCodec<User> {
    private static final JsonLiteral OPEN_ID = JsonLiteral.of("{\"id\":");
    private static final JsonLiteral NAME = JsonLiteral.of(",\"name\":");
    private static final JsonLiteral EMAIL = JsonLiteral.of(",\"email\":");

    private static final long ID_WORD = JsonReader.name("id");
    private static final long NAME_WORD = JsonReader.name("name");
    private static final long EMAIL_WORD = JsonReader.name("email");

    @Override
    int bound(User value) {
        return 3 * JsonLiteral.MAX_OCTETS + Decimals.MAX_OCTETS + JsonText.bound(value.name()) + JsonText.bound(value.email()) + 1;
    }

    @Override
    int write(User value, byte[] to, int at) {
        int end = Decimals.write(value.id(), to, OPEN_ID.write(to, at));
        end = JsonText.write(value.name(), to, NAME.write(to, end));
        end = JsonText.write(value.email(), to, EMAIL.write(to, end));
        to[end] = '}';
        return end + 1;
    }

    @Override
    User read(JsonReader in) {
        if (in.isNull()) {
            return null;
        }
        long id = 0;
        String name = null;
        String email = null;
        boolean isUsual = in.takes(OPEN_ID);
        if (isUsual) {
            id = in.longNumber();
            name = in.takes(NAME) ? in.text() : null;
            email = in.takes(EMAIL) ? in.text() : null;
        }
        for (boolean more = isUsual ? in.nextMember() : in.beginObject(); more; more = in.nextMember()) {
            long member = in.name();
            if (member == ID_WORD) {
                id = in.longNumber();
            } else if (member == NAME_WORD) {
                name = in.text();
            } else if (member == EMAIL_WORD) {
                email = in.text();
            } else {
                in.skip();
            }
        }
        return new User(id, name, email);
    }
}
