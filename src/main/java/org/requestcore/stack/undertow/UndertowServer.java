package org.requestcore.stack.undertow;

import java.net.InetSocketAddress;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;

import org.requestcore.contract.Server;
import org.requestcore.workload.app.App;

/** Undertow as its builder makes it, behind its own handler for a graceful end. */
final class UndertowServer implements Server {
    private static final int LONGEST_MS = 10_000;

    private final GracefulShutdownHandler requests;
    private final Undertow undertow;
    private final InetSocketAddress address;

    /** @throws RuntimeException whose cause says why, if it can't listen there */
    UndertowServer(App app, InetSocketAddress wanted) {
        requests = new GracefulShutdownHandler(new UndertowApp(app).handler());
        undertow = Undertow.builder()
            .addHttpListener(wanted.getPort(), wanted.getHostString(), requests)
            .setServerOption(UndertowOptions.BUFFER_PIPELINED_DATA, false)
            .build();
        try {
            undertow.start();
        } catch (RuntimeException e) {
            undertow.stop();
            throw e;
        }
        address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    /** Its threads end a little after the last request, as those of {@link IoThread} do: the Date would stand still in this JVM's next server. */
    @Override
    public void close() throws InterruptedException {
        requests.shutdown();
        requests.awaitShutdown(LONGEST_MS);
        undertow.getListenerInfo().forEach(Undertow.ListenerInfo::suspend);
        Thread.sleep(IoThread.DATE_AGED_MS);
        undertow.stop();
    }
}
