package org.requestcore.stack.vertx.embedded;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;

/** The innermost handler: routes, waits for the body, and answers. */
final class Endpoint implements Handler<Call> {
    private final App app;
    private final Router router;
    private final Captures captures = new Captures();

    Endpoint(App app, Router router) {
        this.app = app;
        this.router = router;
    }

    @Override
    public void handle(Call call) {
        HttpServerRequest request = call.request;
        String path = request.path();
        int route = router.match(request.method().name(), path, captures.clear());
        if (route < 0) {
            AppWork.answer(request.response(), Reply.withoutRoute(route));
            return;
        }
        call.routeId = route;
        String capture = captures.count() == 0 ? null : captures.value(0, path);
        AppWork.withBody(request, body -> AppWork.answer(request.response(), app.reply(route, capture, body)));
    }
}
