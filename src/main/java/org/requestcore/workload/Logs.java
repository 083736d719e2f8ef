package org.requestcore.workload;

/** The suite ships no SLF4J provider, so that one on the class path is the only one, wherever it stands there. */
public final class Logs {
    private Logs() {
    }

    /** Lets SLF4J say nothing of a missing provider. Before the first logger. */
    public static void quiet() {
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
    }
}
