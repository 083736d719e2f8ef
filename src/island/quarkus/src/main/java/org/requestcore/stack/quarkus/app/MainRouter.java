package org.requestcore.stack.quarkus.app;

import java.util.function.Consumer;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Keeps Quarkus's router for those who add routes to it, as its guide to HTTP has it. */
@Singleton
public class MainRouter {
    private static volatile Consumer<Router> first = router -> { };

    private Router router;

    /** @param routes adds those that no request may miss, while the app starts: it doesn't listen yet */
    public static void beforeListening(Consumer<Router> routes) {
        first = routes;
    }

    void keep(@Observes Router started) {
        router = started;
        first.accept(started);
    }

    public Router get() {
        return router;
    }
}
