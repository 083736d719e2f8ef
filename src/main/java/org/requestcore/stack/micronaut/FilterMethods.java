package org.requestcore.stack.micronaut;

import io.micronaut.context.annotation.Prototype;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;

/** What Micronaut knows of a {@link Layer} at build time: by the code that it generates for these two methods it calls those of each layer. */
@Prototype
class FilterMethods {
    @RequestFilter(RequestFilter.MATCH_ALL_PATTERN)
    public void in(HttpRequest<?> request) {
        // a layer's own
    }

    @ResponseFilter(ResponseFilter.MATCH_ALL_PATTERN)
    public void out(HttpRequest<?> request, MutableHttpResponse<?> response) {
        // a layer's own
    }
}
