package org.requestcore.contract;

import java.util.Map;

/** What a {@link Stack} and a {@link JsonLibrary} have in common. */
public interface Contender {
    /** What rows call it: lower case, digits and dashes. */
    String name();

    /** Of the library, as it tells it itself: {@link Versions#of}. Never typed. Asked where the library may not be loaded, so without it. */
    String version();

    /**
     * What its library decided by itself in this JVM, and can move a figure: an allocator, a pool, whether it uses Unsafe. Names to values, on one line each, kept in
     * run.json. Asked in forks that measure it, after an iteration; empty if there is nothing to tell.
     */
    default Map<String, String> decisions() {
        return Map.of();
    }

    /**
     * The libraries that it runs on, by Maven's coordinates, "group:artifact", each with a class of its own that is needed to serve: with what they bring along by themselves, all
     * that it needs on the class path. Asked in forks that measure it, after an iteration: run.json then tells the version and the jar that the fork has that class from. Empty if
     * there is no library.
     */
    default Map<String, Class<?>> libraries() {
        return Map.of();
    }

    /** Whether it comes with this project, or from another jar on the class path. */
    default boolean isOurs() {
        return getClass().getName().startsWith("org.requestcore.");
    }
}
