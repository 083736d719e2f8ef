package org.requestcore.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.requestcore.workload.BadInput;

/** The JSON libraries on the class path: ours in the order of their service file, then those of other jars by name. */
public final class JsonLibraries {
    /** What every stack encodes with in {@link RequestCore}: libraries are compared with each other, not stack by stack. */
    public static final String OF_THE_APP = "jackson";

    private static final Registry<JsonLibrary> REGISTRY = new Registry<>(JsonLibrary.class, "library", Guarded::new);

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

    /** The package that a library's class is in; empty if there is no such library. */
    public static Optional<String> home(String name) {
        return all().stream().filter(l -> l.name().equals(name)).findFirst().map(l -> ((Guarded) l).library().getClass().getPackageName());
    }

    /** A library that answers what it is asked, or it is told in one line why not: {@link Guard}. */
    record Guarded(JsonLibrary library) implements JsonLibrary {
        @Override
        public String name() {
            return library.name();
        }

        @Override
        public String version() {
            return guard().version();
        }

        @Override
        public boolean isOurs() {
            return library.isOurs();
        }

        @Override
        public Map<String, String> decisions() {
            return guard().decisions();
        }

        @Override
        public Map<String, Class<?>> libraries() {
            return guard().libraries();
        }

        @Override
        public <T> JsonCodec<T> codec(Class<T> type) {
            return guard().ask("codec(" + type.getSimpleName() + ")", "a library has a codec for each record of workload.payload", () -> library.codec(type));
        }

        @Override
        public boolean isShared() {
            return library.isShared();
        }

        private Guard guard() {
            return new Guard("library", library);
        }
    }
}
