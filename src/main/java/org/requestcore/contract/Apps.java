package org.requestcore.contract;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.AppJson;
import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.NewUser;
import org.requestcore.workload.payload.User;

/** Apps with the JSON library that all stacks share. */
public final class Apps {
    private Apps() {
    }

    public static App of(App.Shape shape) {
        return new App(shape, json(JsonLibraries.named(JsonLibraries.OF_THE_APP)));
    }

    /** What an App needs of a library. */
    public static AppJson json(JsonLibrary library) {
        return new LibraryJson(library);
    }

    private static final class LibraryJson implements AppJson {
        private final JsonCodec<User> user;
        private final JsonCodec<Message> message;
        private final JsonCodec<NewUser> newUser;

        LibraryJson(JsonLibrary library) {
            user = library.codec(User.class);
            message = library.codec(Message.class);
            newUser = library.codec(NewUser.class);
        }

        @Override
        public byte[] encode(Object value) {
            return value instanceof User u ? user.encode(u) : message.encode((Message) value);
        }

        @Override
        public NewUser decode(byte[] json) {
            return newUser.decode(json);
        }
    }
}
