package org.requestcore.stack.micronaut;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/** What every layer of a {@link MicronautChain} is a copy of. */
final class Layer extends FilterMethods {
    private final int number;
    private final MicronautChain chain;

    Layer(int number, MicronautChain chain) {
        this.number = number;
        this.chain = chain;
    }

    @Override
    public void in(HttpRequest<?> request) {
        chain.trail().in(number);
    }

    @Override
    public void out(HttpRequest<?> request, MutableHttpResponse<?> response) {
        chain.trail().out(number);
    }
}
