package org.requestcore.stack.jetty;

import java.util.Map;

import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

import org.requestcore.workload.routes.Route;

/** What stands at one path: tells the methods apart, as HttpServlet does, and knows how to read the path's parameters. */
abstract class PathHandler extends Handler.Abstract.NonBlocking {
    private final PathSpec spec;
    private final Map<String, Route> routes;

    PathHandler(PathSpec spec, Map<String, Route> routes) {
        this.spec = spec;
        this.routes = routes;
    }

    @Override
    public final boolean handle(Request request, Response response, Callback callback) {
        Route route = routes.get(request.getMethod());
        if (route == null) {
            notAllowed(request, response, callback);
        } else {
            found(route, request, response, callback);
        }
        return true;
    }

    abstract void found(Route route, Request request, Response response, Callback callback);

    abstract void notAllowed(Request request, Response response, Callback callback);

    /** By name, still encoded in part: Jetty's canonical path decodes what can't be mistaken for a delimiter. */
    final Map<String, String> parameters(Request request) {
        return ((UriTemplatePathSpec) spec).getPathParams(request.getHttpURI().getCanonicalPath());
    }

    /** The names, in the order of the template. */
    final String[] names() {
        return spec instanceof UriTemplatePathSpec template ? template.getVariables() : new String[0];
    }

    static String decode(String parameter) {
        return URIUtil.decodePath(parameter);
    }
}
