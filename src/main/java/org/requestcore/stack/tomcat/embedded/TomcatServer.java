package org.requestcore.stack.tomcat.embedded;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

import org.requestcore.contract.Server;

/** A Tomcat with one application, on its own NIO connector, as Spring Boot sets it up: an acceptor, a poller, and the default number of threads that serve. */
public final class TomcatServer implements Server {
    /** Between two looks for requests that are being answered, as Spring Boot's; and what the poller has, at the least, to find those that have arrived. */
    private static final int LOOK_MILLIS = 50;
    private static final int LONGEST_SECONDS = 10;

    private final Http11NioProtocol protocol = new Http11NioProtocol();
    private final Tomcat tomcat;
    private final InetSocketAddress address;

    static {
        JvmWide.set();
    }

    /** @throws IllegalStateException if it can't listen there: the BindException is among its causes */
    public TomcatServer(WebApp webApp, InetSocketAddress wanted) {
        protocol.setMaxKeepAliveRequests(-1);
        protocol.setAddress(wanted.getAddress());
        Connector connector = new Connector(protocol);
        connector.setPort(wanted.getPort());
        connector.setThrowOnFailure(true);
        connector.setProperty("bindOnInit", "false"); // as Spring Boot does: only such a connector closes its listening socket before it ends the rest
        tomcat = webApp.start(connector);
        address = new InetSocketAddress(wanted.getAddress(), connector.getLocalPort());
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    /** Tomcat tells connections from then on that their next answer is the last. */
    @Override
    public void close() throws InterruptedException {
        protocol.closeServerSocketGraceful();
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        do {
            Thread.sleep(LOOK_MILLIS);
        } while (isServing() && System.nanoTime() - latest < 0);
        WebApp.end(tomcat);
    }

    private boolean isServing() {
        return ((ThreadPoolExecutor) protocol.getExecutor()).getSubmittedCount() > 0;
    }
}
