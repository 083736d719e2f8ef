package org.requestcore.stack.springwebflux;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.DispatcherHandler;

import org.requestcore.contract.Difference;
import org.requestcore.contract.Versions;
import org.requestcore.stack.reactornetty.embedded.Deviations;
import org.requestcore.stack.reactornetty.embedded.OnReactorNetty;

/** What both of WebFlux's stacks have in common, wherever the endpoints are registered. */
abstract class OnSpringWebFlux extends OnReactorNetty {
    static final String NOTE = "decodes each segment first, and leaves its matrix parameters out";

    static final Difference EMPTY_TAKEN = new Deviations("([^/]+)", "([^/]*)", "(?:/(.*))?", OnSpringWebFlux::decoded)
        .difference("a parameter beside text takes no octets at all, too, and a catch-all the empty rest and the path without it");

    static {
        // Spring would take java.util.logging, and print what clients send wrong; SLF4J is what the other stacks log to
        System.getProperties().putIfAbsent("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.Slf4jLogFactory");
    }

    private static String decoded(String octets) {
        return URLDecoder.decode(octets.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public final String version() {
        return Versions.of("org.springframework:spring-webflux");
    }

    @Override
    public final Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(super.libraries());
        libraries.put("org.springframework:spring-webflux", DispatcherHandler.class);
        libraries.put("org.springframework:spring-web", HttpHandler.class);
        libraries.put("org.springframework:spring-context", ApplicationContext.class);
        return libraries;
    }
}
