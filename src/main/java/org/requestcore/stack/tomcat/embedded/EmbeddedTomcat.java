package org.requestcore.stack.tomcat.embedded;

import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.servlet.Servlet;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketProperties;
import org.apache.tomcat.util.threads.TaskThread;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;

/** A Tomcat with one application, on connections in memory. */
public final class EmbeddedTomcat implements RequestCore {
    private final MemoryEndpoint endpoint = new MemoryEndpoint();
    private final WholeBodyAdapter adapter;
    private final Tomcat tomcat;

    static {
        JvmWide.set();
    }

    public EmbeddedTomcat(WebApp webApp) {
        Http11NioProtocol protocol = new Http11NioProtocol(endpoint);
        protocol.setMaxKeepAliveRequests(-1);
        Connector connector = new Connector(protocol);
        connector.setPort(8080);
        adapter = new WholeBodyAdapter(connector);
        tomcat = webApp.start(connector);
        protocol.setAdapter(adapter);
    }

    /** A thread as those of Tomcat's executor. Declared as any thread, so that who only names it need not load it. */
    public static Thread thread(Runnable work) {
        return new TaskThread(Thread.currentThread().getThreadGroup(), work, "http-nio-8080-exec-1");
    }

    /** The libraries that are there in any case. */
    public static Map<String, Class<?>> libraries() {
        return Map.of("org.apache.tomcat.embed:tomcat-embed-core", NioEndpoint.class, "jakarta.servlet:jakarta.servlet-api", Servlet.class,
            "jakarta.annotation:jakarta.annotation-api", PostConstruct.class);
    }

    /** What kind of buffers it reads into and writes from. */
    public static Map<String, String> decisions() {
        SocketProperties properties = new MemoryEndpoint().getSocketProperties();
        return Map.of("directBuffer", String.valueOf(properties.getDirectBuffer()),
            "readBufferSize", String.valueOf(properties.getAppReadBufSize()), "writeBufferSize", String.valueOf(properties.getAppWriteBufSize()));
    }

    @Override
    public Connection connect() {
        return new MemoryConnection(endpoint, adapter);
    }

    @Override
    public void close() {
        WebApp.end(tomcat);
    }
}
