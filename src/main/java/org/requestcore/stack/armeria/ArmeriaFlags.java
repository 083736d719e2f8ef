package org.requestcore.stack.armeria;

import java.util.logging.Level;
import java.util.logging.Logger;

import com.linecorp.armeria.common.FlagsProvider;

/**
 * Armeria's flags are the JVM's, and read once, from what {@code META-INF/services} names: this, which says nothing where no stack of Armeria's runs. A fork measures one
 * stack; where both are proved, the caches are as the first one has them. The decisions in run.json tell what a fork had.
 */
public final class ArmeriaFlags implements FlagsProvider {
    private static final String OFF = "off";
    /** Tells on the console that Armeria counts an executor's tasks twice. Held, as loggers are forgotten that nobody holds. */
    private static final Logger MICROMETER = Logger.getLogger("io.micrometer");

    private static volatile boolean embedded;
    private static volatile boolean uncached;

    /** Before any class of Armeria's reads its flags. */
    static void embed() {
        embedded = true;
        MICROMETER.setLevel(Level.SEVERE);
    }

    /** Before any class of Armeria's reads its flags. */
    static void turnRouteCachesOff() {
        uncached = true;
    }

    @Override
    public int priority() {
        return 0;
    }

    /** By itself Armeria waits, for the client to close first: a matter of sockets. Servers in this JVM don't wait either. */
    @Override
    public Long defaultHttp1ConnectionCloseDelayMillis() {
        return embedded ? 0L : null;
    }

    @Override
    public String routeCacheSpec() {
        return uncached ? OFF : null;
    }

    @Override
    public String routeDecoratorCacheSpec() {
        return uncached ? OFF : null;
    }
}
