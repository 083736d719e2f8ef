package org.requestcore.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Versions of libraries, and of this suite: as files beside the classes tell them, so that no library is loaded for it. */
public final class Versions {
    /** What the build resolved, as maven-dependency-plugin lists it: "   group:artifact:jar[:classifier]:version:scope". */
    private static final String LIBRARIES = "org/requestcore/libraries.txt";
    private static final Pattern LIBRARY = Pattern.compile("(?m)^ +([^:\\s]+:[^:\\s]+):jar:(?:[^:\\s]+:)?([^:\\s]+):[a-z]+\\b");

    private Versions() {
    }

    /** Of this suite. */
    public static String suite() {
        return all().get("requestcore");
    }

    /** Of what is no contender's: this suite, its commit, whether the tree was dirty, JMH, Micrometer. By name. */
    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        properties(read(Versions.class.getClassLoader(), "org/requestcore/versions.properties").orElseThrow()).forEach((name, value) -> all.put((String) name, (String) value));
        all.put("jmh", of("org.openjdk.jmh:jmh-core"));
        all.put("micrometer", of("io.micrometer:micrometer-core"));
        return all;
    }

    /** Of the JDK that runs: of what is a part of it. */
    public static String jdk() {
        Runtime.Version version = Runtime.version();
        return "%d.%d.%d".formatted(version.feature(), version.interim(), version.update());
    }

    /**
     * Of a library on the class path.
     *
     * @param coordinates Maven's: "io.netty:netty-codec-http"
     * @throws IllegalArgumentException if nobody tells it
     */
    public static String of(String coordinates) {
        return in(Versions.class.getClassLoader(), coordinates)
            .orElseThrow(() -> new IllegalArgumentException("no version of " + coordinates + ": it is no library of this suite's build, and its jar has no pom.properties"));
    }

    /**
     * As what is there tells it: the library's own pom.properties, which Maven leaves in each jar, and jars of many keep of each; else the list of what this suite was
     * built with, if that is there too.
     */
    public static Optional<String> in(ClassLoader files, String coordinates) {
        return read(files, "META-INF/maven/" + coordinates.replace(':', '/') + "/pom.properties").map(text -> properties(text).getProperty("version"))
            .or(() -> read(files, LIBRARIES).flatMap(list -> listed(list, coordinates)));
    }

    private static Optional<String> listed(String list, String coordinates) {
        return LIBRARY.matcher(list).results().filter(line -> line.group(1).equals(coordinates)).map(line -> line.group(2)).findFirst();
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Optional<String> read(ClassLoader files, String name) {
        try (InputStream in = files.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
