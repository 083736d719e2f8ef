package org.requestcore.stack.springmvc;

import java.util.HashMap;
import java.util.Map;

import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;
import org.requestcore.workload.app.App;

/** {@link SpringMvcApp} on Tomcat. */
final class SpringMvcRequestCore extends EmbeddedTomcat {
    SpringMvcRequestCore(App app) {
        super(app, "/", SpringMvcApp.servlet(app), SpringMvcApp.filters(app));
    }

    /** The libraries of Tomcat and of Spring. */
    static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new HashMap<>(EmbeddedTomcat.libraries());
        all.putAll(SpringMvcApp.libraries());
        return all;
    }
}
