package org.requestcore.stack.vertxweb;

import java.util.HashMap;
import java.util.Map;

import io.vertx.ext.web.Router;

import org.requestcore.stack.vertx.embedded.OnVertx;

/** What both of Vert.x Web's stacks have in common, wherever the routes are registered. */
abstract class OnVertxWeb extends OnVertx {
    static final String NOTE = "normalises the path first: dot segments, encoded unreserved octets";

    @Override
    public final Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(super.libraries());
        libraries.put("io.vertx:vertx-web", Router.class);
        return libraries;
    }
}
