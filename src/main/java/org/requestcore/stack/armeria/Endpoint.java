package org.requestcore.stack.armeria;

import com.linecorp.armeria.common.ExchangeType;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.RoutingContext;
import com.linecorp.armeria.server.ServiceRequestContext;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;

/** The service of one route: takes a body whole, and answers whole. */
final class Endpoint implements HttpService {
    private static final byte[] NO_BODY = {};

    private final App app;
    private final int routeId;
    private final String first;

    /** @param first the name of the first parameter, or null */
    Endpoint(App app, int routeId, String first) {
        this.app = app;
        this.routeId = routeId;
        this.first = first;
    }

    int routeId() {
        return routeId;
    }

    /** What Armeria finds out of an annotated service that takes and answers what is whole, and leaves to others to say: a request comes here when its body is here. */
    @Override
    public ExchangeType exchangeType(RoutingContext context) {
        return ExchangeType.UNARY;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
        String capture = first == null ? null : context.pathParam(first);
        return request.isEmpty() ? answer(app.reply(routeId, capture, NO_BODY))
            : HttpResponse.of(request.aggregate().thenApply(whole -> answer(app.reply(routeId, capture, whole.content().array()))));
    }

    private static HttpResponse answer(Reply reply) {
        HttpStatus status = HttpStatus.valueOf(reply.status());
        return reply.body().length == 0 ? HttpResponse.of(ResponseHeaders.of(status)) : HttpResponse.of(status, MediaType.JSON, HttpData.wrap(reply.body()));
    }
}
