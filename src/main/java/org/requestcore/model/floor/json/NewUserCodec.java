package org.requestcore.model.floor.json;

import org.requestcore.workload.payload.NewUser;

final class NewUserCodec extends FloorCodec<NewUser> {
    private static final JsonLiteral OPEN_NAME = JsonLiteral.of("{\"name\":");
    private static final JsonLiteral EMAIL = JsonLiteral.of(",\"email\":");

    private static final long NAME_WORD = JsonReader.name("name");
    private static final long EMAIL_WORD = JsonReader.name("email");

    @Override
    int bound(NewUser value) {
        return 2 * JsonLiteral.MAX_OCTETS + JsonText.bound(value.name()) + JsonText.bound(value.email()) + 1;
    }

    @Override
    int write(NewUser value, byte[] to, int at) {
        int end = JsonText.write(value.name(), to, OPEN_NAME.write(to, at));
        end = JsonText.write(value.email(), to, EMAIL.write(to, end));
        to[end] = '}';
        return end + 1;
    }

    @Override
    NewUser read(JsonReader in) {
        if (in.isNull()) {
            return null;
        }
        String name = null;
        String email = null;
        boolean isUsual = in.takes(OPEN_NAME);
        if (isUsual) {
            name = in.text();
            email = in.takes(EMAIL) ? in.text() : null;
        }
        for (boolean more = isUsual ? in.nextMember() : in.beginObject(); more; more = in.nextMember()) {
            long member = in.name();
            if (member == NAME_WORD) {
                name = in.text();
            } else if (member == EMAIL_WORD) {
                email = in.text();
            } else {
                in.skip();
            }
        }
        return new NewUser(name, email);
    }
}
