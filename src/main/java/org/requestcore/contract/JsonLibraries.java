package org.requestcore.contract;

import java.util.List;
import java.util.function.UnaryOperator;

import org.requestcore.workload.BadInput;

/** The JSON libraries on the class path: ours in the order of their service file, then those of other jars by name. */
public final class JsonLibraries {
    /** What every stack encodes with in {@link RequestCore}: libraries are compared with each other, not stack by stack. */
    public static final String OF_THE_APP = "jackson";

    private static final Registry<JsonLibrary> REGISTRY = new Registry<>(JsonLibrary.class, "library", UnaryOperator.identity());

    private JsonLibraries() {
    }

    /** @throws BadInput if one of them can't be used */
    public static List<JsonLibrary> all() {
        return REGISTRY.all();
    }

    public static List<String> names() {
        return REGISTRY.names();
    }

    /** @throws BadInput if there is no such library */
    public static JsonLibrary named(String name) {
        return REGISTRY.named(name);
    }
}
