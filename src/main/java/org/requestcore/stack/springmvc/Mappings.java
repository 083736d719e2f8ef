package org.requestcore.stack.springmvc;

import java.lang.reflect.Method;
import java.util.stream.IntStream;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** Routes as a RequestMappingHandlerMapping has them, from its annotations or, as here, by registerMapping. */
final class Mappings {
    private Mappings() {
    }

    /** @param method of the handler, called for the route's requests */
    static void add(RequestMappingHandlerMapping mapping, Route route, Object handler, Method method) {
        add(mapping, route.method(), pattern(route), handler, method);
    }

    static void add(RequestMappingHandlerMapping mapping, String httpMethod, String pattern, Object handler, Method method) {
        mapping.registerMapping(RequestMappingInfo.paths(pattern).methods(RequestMethod.valueOf(httpMethod)).options(mapping.getBuilderConfiguration()).build(), handler, method);
    }

    /** The names under which captures are found, in the order of the template. Parameters are named by their place, since a name may hold more than a variable's can. */
    static String[] names(Route route) {
        return IntStream.range(0, route.names().size()).mapToObj(place -> "p" + place).toArray(String[]::new);
    }

    private static String pattern(Route route) {
        StringBuilder pattern = new StringBuilder();
        int place = 0;
        for (Segment segment : route.segments()) {
            pattern.append('/').append(segment.literals().get(0));
            for (String literal : segment.literals().subList(1, segment.literals().size())) {
                pattern.append(variable(segment).formatted(place++)).append(literal);
            }
        }
        return pattern.toString();
    }

    /** Beside text, a variable that is told no more would also take nothing. */
    private static String variable(Segment segment) {
        return segment.kind() == Segment.Kind.CATCH_ALL ? "{*p%d}" : segment.isMixed() ? "{p%d:.+}" : "{p%d}";
    }
}
