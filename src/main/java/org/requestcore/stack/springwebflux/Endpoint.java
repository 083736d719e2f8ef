package org.requestcore.stack.springwebflux;

import org.springframework.web.method.HandlerMethod;

import org.requestcore.contract.Router;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Route;

/** What a request is handed to, of either kind: the end of one route. */
interface Endpoint {
    byte[] NO_BODY = {};

    int routeId();

    /** Of what a mapping found. @return {@link Router#MISS} if it is no endpoint of ours */
    static int routeId(Object handler) {
        Object endpoint = handler instanceof HandlerMethod method ? method.getBean() : handler;
        return endpoint instanceof Endpoint found ? found.routeId() : Router.MISS;
    }

    /** As {@link App#reply}: what an endpoint does when it is called. */
    @FunctionalInterface
    interface Work {
        Reply reply(int routeId, String capture, byte[] body);
    }

    static boolean hasBody(Route route) {
        return switch (route.method()) {
            case "POST", "PUT", "PATCH" -> true;
            default -> false;
        };
    }
}
