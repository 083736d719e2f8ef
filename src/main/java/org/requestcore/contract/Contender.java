package org.requestcore.contract;

/** What a {@link Stack} and a {@link JsonLibrary} have in common. */
public interface Contender {
    /** What rows call it: lower case, digits and dashes. */
    String name();

    /** Of the library, as the build knows it: {@link Versions}. Never typed. */
    String version();

    /** Whether it comes with this project, or from another jar on the class path. */
    default boolean isOurs() {
        return getClass().getName().startsWith("org.requestcore.");
    }
}
