package org.requestcore.stack.vertxweb;

import java.util.List;
import java.util.function.Function;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

import org.requestcore.workload.routes.Route;

/** Where the routes of a table are registered. */
@FunctionalInterface
interface Layout {
    /** All with one router, which tries one after the other. */
    Layout FLAT = (vertx, router, order) -> route -> Templates.add(router, route, 0);

    /**
     * @param order in which the first route that matches is right: {@link org.requestcore.workload.routes.Order}
     * @return registers one of them, to be called in that order; a registered route has no handler yet
     */
    Function<Route, io.vertx.ext.web.Route> of(Vertx vertx, Router router, List<Route> order);
}
