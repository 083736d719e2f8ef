package org.requestcore.stack.armeria;

import java.util.HashMap;
import java.util.Map;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestTarget;
import com.linecorp.armeria.server.Embedding;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Routed;
import com.linecorp.armeria.server.RoutingContext;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.VirtualHost;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.RouteTable;

/** A server's default host, asked for the service of a request as Armeria's decoder asks: of the parsed target, in a context that is made anew. The headers are those of a method. */
final class ArmeriaRouter implements Router {
    private final VirtualHost host;
    private final Map<String, RequestHeaders> headers = new HashMap<>();

    ArmeriaRouter(RouteTable table) {
        ServerBuilder server = Server.builder();
        table.routes().forEach(route -> server.service(Templates.of(route), new Found(route.id(), Templates.names(route))));
        host = server.build().config().defaultVirtualHost();
        HttpMethod.knownMethods().forEach(method -> headers.put(method.name(), RequestHeaders.of(method, "/")));
    }

    @Override
    public int match(String method, String path, Captures out) {
        RequestTarget target = RequestTarget.forServer(path);
        if (target == null) {
            return MISS; // no path to Armeria, which answers 400
        }
        RoutingContext context = Embedding.routingContext(host, headers.get(method), target);
        Routed<ServiceConfig> routed = host.findServiceConfig(context, true);
        if (routed.value().service() instanceof Found found) {
            Map<String, String> parameters = routed.routingResult().pathParams();
            for (String name : found.names) {
                out.add(parameters.get(name));
            }
            return found.id;
        }
        return context.deferredStatusException() == null ? MISS : METHOD_NOT_ALLOWED;
    }

    /** Tells by itself which route was found, and is never called. */
    private static final class Found implements HttpService {
        private final int id;
        private final String[] names;

        Found(int id, String[] names) {
            this.id = id;
            this.names = names;
        }

        @Override
        public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
            return HttpResponse.of(HttpStatus.OK);
        }
    }
}
