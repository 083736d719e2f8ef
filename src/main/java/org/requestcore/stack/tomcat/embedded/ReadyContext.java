package org.requestcore.stack.tomcat.embedded;

import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardEngine;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.SimpleInstanceManager;

/** A context that says that it has started, so that chains need no server, with its threads, which nobody would end. */
final class ReadyContext extends StandardContext {
    private final Tomcat.ExistingStandardWrapper wrapper;

    private ReadyContext(Servlet servlet) {
        wrapper = new Tomcat.ExistingStandardWrapper(servlet);
        wrapper.setName("end");
        wrapper.setAsyncSupported(true);
        wrapper.setParent(this);
    }

    /** @param request is mapped to the servlet, as the Mapper would do it */
    static ReadyContext of(List<Filter> filters, Servlet servlet, Request request) {
        StandardEngine engine = new StandardEngine();
        engine.setName("Tomcat");
        StandardHost host = new StandardHost();
        host.setName("localhost");
        engine.addChild(host);
        ReadyContext context = new ReadyContext(servlet);
        context.setName("");
        context.setPath("");
        host.addChild(context);
        context.setInstanceManager(new SimpleInstanceManager());
        Filters.add(context, filters);
        if (!context.filterStart()) {
            throw new IllegalStateException("Tomcat did not start the filters: its log, to java.util.logging, says why");
        }
        request.getMappingData().context = context;
        request.getMappingData().wrapper = context.wrapper;
        request.getMappingData().requestPath.setString("/users/1");
        return context;
    }

    /** Which calls the filters and the servlet. */
    Valve valve() {
        return wrapper.getPipeline().getFirst();
    }

    @Override
    public LifecycleState getState() {
        return LifecycleState.STARTED;
    }
}
