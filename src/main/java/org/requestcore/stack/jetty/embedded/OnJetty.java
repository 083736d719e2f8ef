package org.requestcore.stack.jetty.embedded;

import java.util.Map;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;

import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;

/** What all that runs on Jetty has in common. The thread is a plain one, as those of Jetty's QueuedThreadPool are. */
public abstract class OnJetty implements Stack {
    /** What HttpParser does, by HttpConfiguration.headerCacheSize. */
    protected static final String REMEMBERED = "a connection's header lines, up to 1,024 characters of them";

    @Override
    public String version() {
        return Versions.of("org.eclipse.jetty:jetty-server");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("org.eclipse.jetty:jetty-server", Server.class, "org.eclipse.jetty:jetty-http", HttpURI.class, "org.eclipse.jetty:jetty-io", EndPoint.class);
    }

    @Override
    public Map<String, String> decisions() {
        return InlineServer.decisions();
    }
}
