package org.requestcore.stack.reactornetty;

import reactor.netty.http.server.HttpServerRoutes;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** Routes in the terms of Reactor Netty. Parameters are named by their place, since a name is that of a group in a regular expression, and takes no '_' or '-'. */
final class Templates {
    private static final String SPECIAL = "[.$+()]";

    private Templates() {
    }

    /** @param method one of {@link ReactorNettyStack#METHODS} */
    static void add(HttpServerRoutes routes, String method, String path, Handler handler) {
        switch (method) {
            case "GET" -> routes.get(path, handler);
            case "HEAD" -> routes.head(path, handler);
            case "POST" -> routes.post(path, handler);
            case "PUT" -> routes.put(path, handler);
            case "DELETE" -> routes.delete(path, handler);
            case "OPTIONS" -> routes.options(path, handler);
            default -> throw new IllegalArgumentException("no route can be registered for " + method);
        }
    }

    static String name(int place) {
        return "p" + place;
    }

    /** Text becomes a part of a regular expression as it stands: what would be more than text there is quoted. */
    static String path(Route route) {
        int place = 0;
        StringBuilder path = new StringBuilder();
        for (Segment segment : route.segments()) {
            path.append('/').append(quoted(segment.literals().get(0)));
            for (String literal : segment.literals().subList(1, segment.literals().size())) {
                path.append('{').append(name(place++)).append(segment.kind() == Segment.Kind.CATCH_ALL ? "}**" : "}").append(quoted(literal));
            }
        }
        return path.toString();
    }

    private static String quoted(String text) {
        return text.replaceAll(SPECIAL, "\\\\$0");
    }
}
