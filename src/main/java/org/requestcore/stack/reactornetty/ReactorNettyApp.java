package org.requestcore.stack.reactornetty;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRoutes;

import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Server;
import org.requestcore.stack.reactornetty.embedded.EmbeddedServer;
import org.requestcore.stack.reactornetty.embedded.SocketServer;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Order;
import org.requestcore.workload.routes.Route;

/** The App as routes, and as handlers around them. */
final class ReactorNettyApp {
    private static final String FIRST = Templates.name(0);

    private ReactorNettyApp() {
    }

    static RequestCore mount(App app) {
        return new EmbeddedServer(handler(app));
    }

    static Server listen(App app, InetSocketAddress address) {
        return new SocketServer(handler(app), address);
    }

    private static Handler handler(App app) {
        if (!app.shape().isRouted()) {
            return (request, response) -> Answers.withBody(request, body -> Answers.of(response, app.reply(0, null, body)));
        }
        HttpServerRoutes routes = HttpServerRoutes.newRoutes();
        for (Route route : Order.of(App.TABLE, Order.Taking.NOTHING_LEFT)) {
            Handler endpoint = endpoint(app, route);
            Templates.add(routes, route.method(), Templates.path(route), app.shape().isLayered() ? Layers.told(route.id(), endpoint) : endpoint);
        }
        refuseOtherMethods(routes);
        Handler routed = (request, response) -> Mono.from(routes.apply(request, response));
        return app.shape().isLayered() ? Layers.around(app, routed) : routed;
    }

    private static Handler endpoint(App app, Route route) {
        int id = route.id();
        return route.isStatic()
            ? (request, response) -> Answers.withBody(request, body -> Answers.of(response, app.reply(id, null, body)))
            : (request, response) -> Answers.withBody(request, body -> Answers.of(response, app.reply(id, Answers.decoded(request.param(FIRST)), body)));
    }

    /** What Reactor Netty's users have to add who want 405: routes behind all others, for the methods that a path isn't known under. */
    private static void refuseOtherMethods(HttpServerRoutes routes) {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        App.TABLE.routes().forEach(route -> known.computeIfAbsent(Templates.path(route), path -> new HashSet<>()).add(route.method()));
        known.forEach((path, methods) -> ReactorNettyStack.METHODS.stream().filter(method -> !methods.contains(method))
            .forEach(method -> Templates.add(routes, method, path, (request, response) -> Answers.of(response, Reply.METHOD_NOT_ALLOWED))));
    }
}
