package org.requestcore.stack.jersey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.glassfish.jersey.inject.hk2.Hk2InjectionManagerFactory;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;
import org.requestcore.stack.tomcat.embedded.WebApp;
import org.requestcore.workload.app.App;

/** The App as resources of Jersey's servlet, and its layers but the access log as filters of Jersey's. */
final class JerseyApp {
    private JerseyApp() {
    }

    static WebApp webApp(App app) {
        return new WebApp(app, "/*", new ServletContainer(config(app)), List.of());
    }

    /** The libraries of Tomcat and of Jersey. */
    static Map<String, Class<?>> libraries() {
        Map<String, Class<?>> all = new HashMap<>(EmbeddedTomcat.libraries());
        all.put("org.glassfish.jersey.core:jersey-server", ApplicationHandler.class);
        all.put("org.glassfish.jersey.containers:jersey-container-servlet", ServletContainer.class);
        all.put("org.glassfish.jersey.inject:jersey-hk2", Hk2InjectionManagerFactory.class);
        return all;
    }

    private static ResourceConfig config(App app) {
        ResourceConfig config = Resources.config();
        if (app.shape().isRouted()) {
            App.TABLE.routes().forEach(route -> config.registerResources(
                Resources.of(route.method(), Resources.template(route), new RouteResource(app, route.id()), RouteResource.method(route.method(), !route.isStatic()))));
        } else {
            for (String method : List.of("GET", "POST")) {
                config.registerResources(Resources.of(method, "/{any: .*}", new RouteResource(app, 0), RouteResource.method(method, false)));
            }
        }
        if (app.shape().isLayered()) {
            config.register(new CorsFilter(app.cors()), 1).register(new AuthenticationFilter(app.authentication()), 2).register(new MetricsFilter(app.metrics()), 3);
        }
        return config;
    }
}
