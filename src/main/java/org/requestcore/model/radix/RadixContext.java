package org.requestcore.model.radix;

import org.requestcore.workload.middleware.Trail;

/** Gin's Context, as far as a chain needs it: the handlers of the route and an index into them. Reused for every request. */
final class RadixContext {
    private final RadixHandler[] handlers;
    private int index;
    private Trail trail;

    RadixContext(RadixHandler[] handlers) {
        this.handlers = handlers;
    }

    void run(Trail newTrail) {
        trail = newTrail;
        index = -1;
        next();
    }

    /** Called by a layer; the loop goes on for handlers that don't call it. */
    void next() {
        index++;
        while (index < handlers.length) {
            handlers[index].handle(this);
            index++;
        }
    }

    Trail trail() {
        return trail;
    }
}
