package org.requestcore.stack.springmvc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import org.springframework.web.filter.ServerHttpObservationFilter;

import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;
import org.requestcore.stack.tomcat.embedded.WebApp;
import org.requestcore.workload.app.App;

/** {@link SpringMvcApp} on Tomcat. */
final class SpringMvcTomcat {
    private SpringMvcTomcat() {
    }

    static WebApp webApp(App app) {
        return new WebApp(app, "/", SpringMvcApp.servlet(app), SpringMvcApp.filters(app));
    }

    static WebApp observed(App app) {
        return observed(app, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    /** With Spring's own filter for observations where Spring Boot has it: behind the one for the encoding. */
    static WebApp observed(App app, MeterRegistry meters) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        List<Filter> filters = SpringMvcApp.filters(app);
        filters.add(1, new ServerHttpObservationFilter(observations));
        return new WebApp(app, "/", SpringMvcApp.servlet(app), filters);
    }

    /** The libraries of Tomcat and of Spring. */
    static Map<String, Class<?>> libraries() {
        Map<String, Class<?>> all = new HashMap<>(EmbeddedTomcat.libraries());
        all.putAll(SpringMvcApp.libraries());
        return all;
    }
}
