package org.requestcore.stack.springmvc;

import java.lang.reflect.Method;
import java.util.Map;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** RequestMappingHandlerMapping, asked as DispatcherServlet asks it, once it has parsed the path. */
final class SpringMvcRouter implements Router {
    private final RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
    private final RoutedRequest request = new RoutedRequest();

    SpringMvcRouter(RouteTable table) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        Method method = ReflectionUtils.findMethod(Target.class, "handOver", (Class<?>[]) null);
        table.routes().forEach(route -> Mappings.add(mapping, route, new Target(route), method));
    }

    @Override
    public int match(String method, String path, Captures out) {
        request.ask(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain found;
        try {
            found = mapping.getHandler(request);
        } catch (HttpRequestMethodNotSupportedException e) {
            return METHOD_NOT_ALLOWED;
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path, e);
        }
        return found == null ? MISS : ((Target) ((HandlerMethod) found.getHandler()).getBean()).handOver(variables(), out);
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> variables() {
        return (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    }

    /** A route's handler, which is found, and not called. */
    private static final class Target {
        private final int id;
        private final String[] names;
        private final boolean hasCatchAll;

        Target(Route route) {
            id = route.id();
            names = Mappings.names(route);
            hasCatchAll = route.hasCatchAll();
        }

        int handOver(Map<String, String> variables, Captures out) {
            int last = names.length - (hasCatchAll ? 1 : 0);
            for (int i = 0; i < last; i++) {
                out.add(variables.get(names[i]));
            }
            if (hasCatchAll) {
                String rest = variables.get(names[last]); // with the slash before it, if that is there
                out.add(rest.isEmpty() ? rest : rest.substring(1));
            }
            return id;
        }
    }
}
