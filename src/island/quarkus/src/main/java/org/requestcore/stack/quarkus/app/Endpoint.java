package org.requestcore.stack.quarkus.app;

import io.netty.util.concurrent.FastThreadLocal;
import org.jboss.resteasy.reactive.RestResponse;

/** What the resource's methods call: whoever runs the app says what they answer, on each of its threads. */
@FunctionalInterface
public interface Endpoint {
    /** Of this thread: the app is one for all of a JVM, as Quarkus has it, and each thread serves an App of its own. */
    FastThreadLocal<Endpoint> CURRENT = new FastThreadLocal<>();

    /**
     * @param route   its place in the App's table
     * @param capture the first captured value, or null if the route has none
     * @param body    empty if there is none
     */
    RestResponse<byte[]> answer(int route, String capture, byte[] body);
}
