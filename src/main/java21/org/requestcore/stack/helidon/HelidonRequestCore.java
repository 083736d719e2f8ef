package org.requestcore.stack.helidon;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.context.Context;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.Router;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnectionSelector;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.app.App;

/** What a listener of Helidon's hands to its connections, as its ServerListener makes it where nothing is configured. */
final class HelidonRequestCore implements RequestCore, ListenerContext {
    /** It would tell on the console what clients send wrong. Held, as loggers are forgotten that nobody holds. */
    private static final Logger QUIET = Logger.getLogger("io.helidon.webserver");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final ServerConnectionSelector http1 = Http1ConnectionSelector.builder().config(Http1Config.create()).build();
    private final ListenerConfig config = ListenerConfig.create();
    private final Context context = Context.create();
    private final MediaContext media = MediaContext.create();
    private final ContentEncodingContext encodings = ContentEncodingContext.create();
    private final DirectHandlers directHandlers = DirectHandlers.create();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Limit limit = FixedLimit.create();
    private final Router router;

    HelidonRequestCore(App app) {
        router = Router.builder().addRouting(new HelidonApp(app).routing()).build();
        router.beforeStart();
    }

    @Override
    public Connection connect() {
        return new HelidonConnection(this);
    }

    @Override
    public void close() {
        router.afterStop();
        executor.close();
    }

    ServerConnectionSelector http1() {
        return http1;
    }

    Limit limit() {
        return limit;
    }

    Router router() {
        return router;
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public MediaContext mediaContext() {
        return media;
    }

    @Override
    public ContentEncodingContext contentEncodingContext() {
        return encodings;
    }

    @Override
    public DirectHandlers directHandlers() {
        return directHandlers;
    }

    @Override
    public ListenerConfig config() {
        return config;
    }

    @Override
    public ExecutorService executor() {
        return executor;
    }
}
