package org.requestcore.stack.jersey;

import java.lang.reflect.Method;
import java.util.Arrays;

/** Methods as Jersey wants them, which finds annotated ones by reflection itself. */
final class Methods {
    private Methods() {
    }

    /** @param name of one public method */
    static Method named(Class<?> owner, String name) {
        return Arrays.stream(owner.getMethods()).filter(method -> method.getName().equals(name)).findFirst().orElseThrow();
    }
}
