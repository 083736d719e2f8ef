package org.requestcore.stack.springwebflux;

import java.util.Map;

import org.reactivestreams.Subscription;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import reactor.core.CoreSubscriber;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** A mapping of WebFlux's, asked as its DispatcherHandler asks it. */
final class MappingRouter implements Router {
    private final HandlerMapping mapping;
    private final RouteTable table;
    private final RoutedExchange exchange = new RoutedExchange();
    private final Found found = new Found();

    MappingRouter(RouteTable table, HandlerMapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    @Override
    public int match(String method, String path, Captures out) {
        found.answer = MISS;
        mapping.getHandler(exchange.of(method, path)).subscribe(found);
        if (found.answer >= 0) {
            capture(table.routes().get(found.answer), out);
        }
        return found.answer;
    }

    private void capture(Route route, Captures out) {
        int count = route.names().size();
        if (count > 0) {
            Map<String, String> values = exchange.getRequiredAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            for (int i = 0; i < count; i++) {
                String value = values.get(Templates.name(i));
                out.add(i == count - 1 && route.hasCatchAll() ? Templates.rest(value) : value);
            }
        }
    }

    private static final class Found implements CoreSubscriber<Object> {
        private int answer;

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Object handler) {
            answer = Endpoint.routeId(handler);
        }

        @Override
        public void onError(Throwable failure) {
            if (!(failure instanceof MethodNotAllowedException)) {
                throw new IllegalStateException(failure);
            }
            answer = METHOD_NOT_ALLOWED;
        }

        @Override
        public void onComplete() {
            // what was found has been taken
        }
    }
}
