package org.requestcore.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of what is measured, handed over by the build in {@code versions.properties}. */
public final class Versions {
    private static final Properties VERSIONS = new Properties();

    static {
        try (InputStream in = Versions.class.getResourceAsStream("/org/requestcore/versions.properties")) {
            VERSIONS.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Versions() {
    }

    /** All of them, and the commit that was built, by name. */
    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        VERSIONS.stringPropertyNames().forEach(name -> all.put(name, VERSIONS.getProperty(name)));
        return all;
    }

    /** @param name a key of the file, e.g. "netty" */
    public static String of(String name) {
        String version = VERSIONS.getProperty(name);
        if (version == null) {
            throw new IllegalArgumentException("no version of '" + name + "' in versions.properties");
        }
        return version;
    }
}
