package org.requestcore.stack.javalin;

import org.requestcore.workload.routes.Route;

/** Routes in the terms of Javalin. */
final class Templates {
    private Templates() {
    }

    /** A catch-all is a parameter that takes slashes. */
    static String path(Route route) {
        String template = route.template();
        if (!route.hasCatchAll()) {
            return template;
        }
        return template.substring(0, template.lastIndexOf('/') + 1) + "<" + route.names().get(route.names().size() - 1) + ">";
    }
}
