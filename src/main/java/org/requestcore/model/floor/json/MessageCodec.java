package org.requestcore.model.floor.json;

import org.requestcore.workload.payload.Message;

final class MessageCodec extends FloorCodec<Message> {
    private static final JsonLiteral MESSAGE = JsonLiteral.of("{\"message\":");
    private static final long NAME = JsonReader.name("message");

    @Override
    int bound(Message value) {
        return JsonLiteral.MAX_OCTETS + JsonText.bound(value.message()) + 1;
    }

    @Override
    int write(Message value, byte[] to, int at) {
        int end = JsonText.write(value.message(), to, MESSAGE.write(to, at));
        to[end] = '}';
        return end + 1;
    }

    @Override
    Message read(JsonReader in) {
        if (in.isNull()) {
            return null;
        }
        boolean isUsual = in.takes(MESSAGE);
        String message = isUsual ? in.text() : null;
        for (boolean more = isUsual ? in.nextMember() : in.beginObject(); more; more = in.nextMember()) {
            if (in.name() == NAME) {
                message = in.text();
            } else {
                in.skip();
            }
        }
        return new Message(message);
    }
}
