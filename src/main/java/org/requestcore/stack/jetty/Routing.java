package org.requestcore.stack.jetty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** A table in Jetty's PathMappingsHandler: one mapping a path. */
final class Routing {
    private Routing() {
    }

    /** @param handlers of all routes of one path, by their methods */
    static PathMappingsHandler of(RouteTable table, BiFunction<PathSpec, Map<String, Route>, Handler> handlers) {
        Map<List<String>, Map<String, Route>> paths = new LinkedHashMap<>();
        table.routes().forEach(r -> paths.computeIfAbsent(TableCheck.path(r), path -> new LinkedHashMap<>()).put(r.method(), r));
        PathMappingsHandler mappings = new PathMappingsHandler(false);
        paths.forEach((path, routes) -> {
            PathSpec spec = spec(path);
            mappings.addMapping(spec, handlers.apply(spec, routes));
        });
        return mappings;
    }

    /** As PathSpec.from makes it of what has no parameter, which is then found in a map. A parameter is called by its place. */
    private static PathSpec spec(List<String> path) {
        StringBuilder spec = new StringBuilder();
        int place = 0;
        for (String segment : path) {
            spec.append('/').append(segment.equals(TableCheck.PARAMETER) ? "{p" + place++ + "}" : segment);
        }
        // "/" alone would be the default mapping of all paths
        return place > 0 ? new UriTemplatePathSpec(spec.toString()) : new ServletPathSpec(spec.length() == 1 ? "" : spec.toString());
    }
}
