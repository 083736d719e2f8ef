package org.requestcore.model.regexscan;

import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.Trail;

/** One layer, a callable that wraps the next one as ASGI middleware does; the source of a class for each number. */
final class RegexScanLayer implements MiddlewareChain {
    private final MiddlewareChain app;
    private final int number;

    RegexScanLayer(MiddlewareChain app, int number) {
        this.app = app;
        this.number = number;
    }

    @Override
    public void dispatch(Trail trail) {
        trail.in(number);
        app.dispatch(trail);
        trail.out(number);
    }
}
