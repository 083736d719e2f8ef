package org.requestcore.stack.springmvc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.filter.FormContentFilter;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.requestcore.workload.app.App;

/** The App as controllers of a DispatcherServlet, with the beans and filters that Spring Boot gives it, for any servlet container. */
final class SpringMvcApp {
    private SpringMvcApp() {
    }

    static Map<String, Class<?>> libraries() {
        return Map.of("org.springframework:spring-webmvc", DispatcherServlet.class, "org.springframework:spring-web", CharacterEncodingFilter.class);
    }

    /** Refreshes the context when the container starts it. */
    static Servlet servlet(App app) {
        GenericWebApplicationContext context = new GenericWebApplicationContext();
        new AnnotatedBeanDefinitionReader(context).register(DelegatingWebMvcConfiguration.class);
        context.registerBean(WebMvcConfigurer.class, StaticResources::new);
        context.registerBean(SmartInitializingSingleton.class, () -> () -> map(app, context.getBean(RequestMappingHandlerMapping.class)));
        return new DispatcherServlet(context);
    }

    private static void map(App app, RequestMappingHandlerMapping mapping) {
        if (app.shape().isRouted()) {
            App.TABLE.routes().forEach(route -> Mappings.add(mapping, route, new Endpoint(app, route.id()), Endpoint.method(route)));
        } else {
            for (String method : List.of("GET", "POST")) {
                Mappings.add(mapping, method, "/**", new Endpoint(app, 0), Endpoint.method(method, false));
            }
        }
    }

    /** Outermost first. The access log is the container's. */
    static List<Filter> filters(App app) {
        List<Filter> filters = new ArrayList<>(List.of(new CharacterEncodingFilter("UTF-8", true, false), new FormContentFilter(), new RequestContextFilter()));
        if (app.shape().isLayered()) {
            filters.addAll(List.of(new CorsLayer(app.cors()), new AuthenticationLayer(app.authentication()), new MetricsLayer(app.metrics())));
        }
        return filters;
    }

    /** Where Spring Boot looks for what no controller is mapped to. */
    private static final class StaticResources implements WebMvcConfigurer {
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/META-INF/resources/webjars/");
            registry.addResourceHandler("/**").addResourceLocations("classpath:/META-INF/resources/", "classpath:/resources/", "classpath:/static/", "classpath:/public/");
        }
    }
}
