package org.requestcore.stack.undertow;

import java.util.Map;

import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;

/** What Undertow and its transport have in common. */
abstract class OnUndertow implements Stack {
    static {
        // JBoss Logging would take java.util.logging, and XNIO greets; SLF4J is what the other stacks log to
        System.getProperties().putIfAbsent("org.jboss.logging.provider", "slf4j");
    }

    @Override
    public final String version() {
        return Versions.of("io.undertow:undertow-core");
    }

    @Override
    public final Map<String, Class<?>> libraries() {
        return UndertowRequestCore.libraries();
    }

    @Override
    public final Map<String, String> decisions() {
        return UndertowRequestCore.decisions();
    }

    @Override
    public final Thread thread(Runnable work) {
        return IoThread.of(work);
    }
}
