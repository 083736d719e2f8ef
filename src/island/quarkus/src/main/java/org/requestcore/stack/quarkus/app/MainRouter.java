package org.requestcore.stack.quarkus.app;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Keeps Quarkus's router for those who add routes to it, as its guide to HTTP has it. */
@Singleton
public class MainRouter {
    private Router router;

    void keep(@Observes Router started) {
        router = started;
    }

    public Router get() {
        return router;
    }
}
