package org.requestcore.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.requestcore.contract.Contender;
import org.requestcore.contract.Versions;

/** From where this JVM has a contender's libraries: versions as the very jars tell them which its classes came from. */
final class LoadedLibraries {
    private LoadedLibraries() {
    }

    /** By Maven's coordinates: "4.2.0 from netty.jar". */
    static Map<String, String> of(Contender contender) {
        Map<String, String> loaded = new TreeMap<>();
        contender.libraries().forEach((coordinates, type) -> loaded.put(coordinates, from(coordinates, type)));
        return loaded;
    }

    private static String from(String coordinates, Class<?> type) {
        URL jar = type.getProtectionDomain().getCodeSource().getLocation();
        return version(coordinates, type, jar) + " from " + Path.of(URI.create(jar.toString())).getFileName();
    }

    /** As the jar tells it: other build tools than Maven leave it in a jar's manifest, if not in its name only. */
    private static String version(String coordinates, Class<?> type, URL jar) {
        try (URLClassLoader files = new URLClassLoader(new URL[] {jar}, null)) {
            return Versions.in(files, coordinates).or(() -> Optional.ofNullable(type.getPackage().getImplementationVersion()))
                .or(() -> named(coordinates, jar)).orElse("unknown version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar of one library is called as repositories call it. */
    private static Optional<String> named(String coordinates, URL jar) {
        String before = coordinates.replaceFirst(".*:", "") + "-";
        String name = Path.of(URI.create(jar.toString())).getFileName().toString();
        return name.startsWith(before) && name.endsWith(".jar") ? Optional.of(name.substring(before.length(), name.length() - ".jar".length())) : Optional.empty();
    }
}
