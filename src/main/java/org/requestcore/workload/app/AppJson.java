package org.requestcore.workload.app;

import org.requestcore.workload.payload.NewUser;

/** What the App needs of a JSON library. */
public interface AppJson {
    byte[] encode(Object value);

    /** @throws RuntimeException if it is no JSON, or no object with these members */
    NewUser decode(byte[] json);
}
