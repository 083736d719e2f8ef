package org.requestcore.machine;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/**
 * What was learnt of a host, for the next run on it: what forks take there beside their iterations, warm-ups that were too short included. A file in the user's cache
 * (XDG Base Directory Specification); where it can't be read or written, nothing is known.
 */
public final class KnownHosts {
    private static final String EXTRA = "extraSeconds";

    private final Path file;

    KnownHosts(Path file) {
        this.file = file;
    }

    public static KnownHosts ofUser() {
        Path cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(home -> !home.isEmpty()).map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return new KnownHosts(cache.resolve("requestcore").resolve("hosts.json"));
    }

    /** A host is its processor, its cores and the JDK: what decides how fast code is compiled. */
    static String key(Map<String, Object> environment) {
        return "%s, %s cores, JDK %s".formatted(environment.get("cpu"), environment.get("cores"), environment.get("jdk"));
    }

    public OptionalDouble extraSeconds() {
        JsonElement known = read().get(key(Environment.read()));
        return known instanceof JsonObject host && host.has(EXTRA) ? OptionalDouble.of(host.get(EXTRA).getAsDouble()) : OptionalDouble.empty();
    }

    public void learn(double extraSeconds) {
        JsonObject hosts = read();
        JsonObject host = new JsonObject();
        host.addProperty(EXTRA, Math.round(extraSeconds * 100) / 100.0);
        hosts.add(key(Environment.read()), host);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(hosts) + "\n");
        } catch (IOException e) {
            // the next run guesses, as this one did
        }
    }

    private JsonObject read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            return Optional.ofNullable(new Gson().fromJson(reader, JsonObject.class)).orElseGet(JsonObject::new);
        } catch (IOException | JsonParseException e) {
            return new JsonObject();
        }
    }
}
