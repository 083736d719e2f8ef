package org.requestcore.stack.jetty;

import java.util.Map;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.Callback;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** PathMappingsHandler, asked for a URI that is parsed as Jetty parses the request target; each path's handler says that it was called. */
final class JettyRouter implements Router {
    private final PathMappingsHandler mappings;
    private final RoutedRequest request = RoutedRequest.make();
    private Captures captures;
    private int found;

    JettyRouter(RouteTable table) {
        mappings = Routing.of(table, this::handler);
    }

    private Handler handler(PathSpec spec, Map<String, Route> routes) {
        return new PathHandler(spec, routes) {
            private final String[] names = names();

            @Override
            void found(Route route, Request asked, Response response, Callback callback) {
                found = route.id();
                if (names.length > 0) {
                    Map<String, String> parameters = parameters(asked);
                    for (String name : names) {
                        captures.add(decode(parameters.get(name)));
                    }
                }
            }

            @Override
            void notAllowed(Request asked, Response response, Callback callback) {
                found = METHOD_NOT_ALLOWED;
            }
        };
    }

    @Override
    public int match(String method, String path, Captures out) {
        captures = out;
        found = MISS;
        try {
            mappings.handle(request.of(method, HttpURI.from(method, path)), null, Callback.NOOP);
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path, e);
        }
        return found;
    }
}
