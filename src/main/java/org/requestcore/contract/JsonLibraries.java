package org.requestcore.contract;

import java.util.List;
import java.util.ServiceLoader;

import org.requestcore.workload.BadInput;

/** The JSON libraries on the class path, in the order of their service files. */
public final class JsonLibraries {
    /** What every stack encodes with in {@link RequestCore}: libraries are compared with each other, not stack by stack. */
    public static final String OF_THE_APP = "jackson";

    private static final List<JsonLibrary> ALL = ServiceLoader.load(JsonLibrary.class).stream().map(ServiceLoader.Provider::get).toList();

    private JsonLibraries() {
    }

    public static List<JsonLibrary> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(JsonLibrary::name).toList();
    }

    /** @throws BadInput if there is no such library */
    public static JsonLibrary named(String name) {
        return ALL.stream().filter(l -> l.name().equals(name)).findFirst()
            .orElseThrow(() -> BadInput.unknown("library", name, names()));
    }
}
