package org.requestcore.stack.jdk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

import org.requestcore.contract.Server;
import org.requestcore.stack.jdk.embedded.RunningServer;
import org.requestcore.workload.app.App;

/** HttpServer, with a pool that grows, for a request that isn't whole keeps a thread. */
final class JdkServer {
    /** It asks for these once, and for all servers of a JVM. */
    private static final Map<String, String> SETTINGS = Map.of(
        // another implementation on the class path would take its place
        "com.sun.net.httpserver.HttpServerProvider", "sun.net.httpserver.DefaultHttpServerProvider",
        // JDK 17 writes head and body one after the other, and the body would wait for a client that has no reason to hurry
        "sun.net.httpserver.nodelay", "true",
        // those beyond 200 it would close behind their answers, without saying so
        "sun.net.httpserver.maxIdleConnections", "10000");

    static {
        SETTINGS.forEach(System.getProperties()::putIfAbsent);
    }

    private JdkServer() {
    }

    static Server start(App app, InetSocketAddress address) throws IOException {
        return new RunningServer(HttpServer.create(address, RunningServer.BACKLOG), Executors.newCachedThreadPool(), app, new CloseFilter());
    }
}
