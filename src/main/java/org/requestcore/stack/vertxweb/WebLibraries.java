package org.requestcore.stack.vertxweb;

import java.util.HashMap;
import java.util.Map;

import io.vertx.ext.web.Router;

import org.requestcore.stack.vertx.embedded.NettyDecisions;

/** What both of Vert.x Web's stacks run on. */
final class WebLibraries {
    private WebLibraries() {
    }

    static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new HashMap<>(NettyDecisions.libraries());
        all.put("io.vertx:vertx-web", Router.class);
        return all;
    }
}
