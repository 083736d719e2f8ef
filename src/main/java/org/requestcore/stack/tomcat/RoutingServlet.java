package org.requestcore.stack.tomcat;

import java.io.IOException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.stack.tomcat.embedded.AppWork;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;

/** Finds the route, with a router that isn't Tomcat's, and answers, as the one servlet of a framework does. */
final class RoutingServlet extends HttpServlet {
    /** The request's attribute that has the id of the route that was found. */
    static final String ROUTE = "requestcore.route";

    private final App app;
    private final Router router;
    private final Captures captures = new Captures();
    /** Boxed once. */
    private final Integer[] ids = App.TABLE.routes().stream().map(r -> r.id()).toArray(Integer[]::new);

    RoutingServlet(App app, Router router) {
        this.app = app;
        this.router = router;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        int route = router.match(request.getMethod(), path, captures.clear());
        if (route < 0) {
            AppWork.answer(response, Reply.withoutRoute(route));
            return;
        }
        if (app.shape().isLayered()) {
            request.setAttribute(ROUTE, ids[route]);
        }
        AppWork.answer(response, app.reply(route, captures.count() == 0 ? null : captures.value(0, path), AppWork.body(request)));
    }
}
