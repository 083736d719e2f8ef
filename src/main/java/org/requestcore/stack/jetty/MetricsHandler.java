package org.requestcore.stack.jetty;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.requestcore.workload.app.RequestMetrics;
import org.requestcore.workload.routes.Route;

/** The fourth layer: records when the request is complete, as Jetty's StatisticsHandler does. */
final class MetricsHandler extends Handler.Wrapper {
    private final RequestMetrics metrics;

    MetricsHandler(RequestMetrics metrics, Handler next) {
        super(next);
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long started = metrics.start();
        Request.addCompletionListener(request, failure -> {
            Route route = (Route) request.getAttribute(JettyApp.ROUTE);
            metrics.stop(started, route == null ? -1 : route.id(), response.getStatus());
        });
        return super.handle(request, response, callback);
    }
}
