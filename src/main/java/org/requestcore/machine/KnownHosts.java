package org.requestcore.machine;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;

import org.apache.commons.statistics.descriptive.Median;

/**
 * What was learnt of a host, for the next run on it: what forks take there beside their iterations, warm-ups that were too short included. The median of the last readings, as one of
 * them may be of an hour when the machine had other things to do. A file in the user's cache (XDG Base Directory Specification); where it can't be read or written, nothing is known.
 */
public final class KnownHosts {
    private static final String EXTRA = "extraSeconds";
    /** As few as one that is far off can't move the median of, and as many as are forgotten soon where the machine has changed. */
    private static final int READINGS = 5;

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
        double[] known = readings(read()).stream().mapToDouble(Double::doubleValue).toArray();
        return known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Median.withDefaults().evaluate(known));
    }

    public void learn(double extraSeconds) {
        JsonObject hosts = read();
        List<Double> readings = new ArrayList<>(readings(hosts));
        readings.add(Math.round(extraSeconds * 100) / 100.0);
        JsonObject host = new JsonObject();
        host.add(EXTRA, new Gson().toJsonTree(readings.subList(Math.max(0, readings.size() - READINGS), readings.size())));
        hosts.add(key(Environment.read()), host);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(hosts) + "\n");
        } catch (IOException e) {
            // the next run guesses, as this one did
        }
    }

    /** The oldest first. */
    private static List<Double> readings(JsonObject hosts) {
        return hosts.get(key(Environment.read())) instanceof JsonObject host && host.get(EXTRA) instanceof JsonArray known
            ? known.asList().stream().filter(reading -> reading instanceof JsonPrimitive number && number.isNumber()).map(JsonElement::getAsDouble).toList() : List.of();
    }

    private JsonObject read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            return Optional.ofNullable(new Gson().fromJson(reader, JsonObject.class)).orElseGet(JsonObject::new);
        } catch (IOException | JsonParseException e) {
            return new JsonObject();
        }
    }
}
