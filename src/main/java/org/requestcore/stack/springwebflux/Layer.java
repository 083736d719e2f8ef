package org.requestcore.stack.springwebflux;

import java.util.function.Consumer;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The source of the layers: {@link org.requestcore.workload.middleware.DistinctClasses} defines it once for each. It is its own way back, as a lambda would be a
 * reference to this class by name.
 */
final class Layer implements WebFilter, Consumer<Void> {
    private final int number;
    private final SpringWebFluxChain chain;

    Layer(int number, SpringWebFluxChain chain) {
        this.number = number;
        this.chain = chain;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain next) {
        chain.trail().in(number);
        return next.filter(exchange).doOnSuccess(this);
    }

    @Override
    public void accept(Void done) {
        chain.trail().out(number);
    }
}
