package org.requestcore.stack.jersey;

import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** Routes as resources, by Jersey's own builder, from where they are like those found by annotations. */
final class Resources {
    /** Held here: what is set on a logger that nobody holds is forgotten. It warns of each request that is no HTTP. */
    private static final Logger LOGGER = Logger.getLogger("org.glassfish.jersey");

    static {
        LOGGER.setLevel(Level.SEVERE);
    }

    private Resources() {
    }

    /** Without a description of the application for clients (WADL), which would want JAXB; Dropwizard turns it off too. */
    static ResourceConfig config() {
        return new ResourceConfig().property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    /** @param handler which has the method */
    static Resource of(String httpMethod, String template, Object handler, Method method) {
        Resource.Builder resource = Resource.builder(template);
        resource.addMethod(httpMethod).handledBy(handler, method);
        return resource.build();
    }

    /** The names under which captures are found, in the order of the template. Parameters are named by their place, since a name may hold more than a variable's can. */
    static String[] names(Route route) {
        return IntStream.range(0, route.names().size()).mapToObj(place -> "p" + place).toArray(String[]::new);
    }

    static String template(Route route) {
        StringBuilder template = new StringBuilder();
        int place = 0;
        for (Segment segment : route.segments()) {
            template.append('/').append(segment.literals().get(0));
            for (String literal : segment.literals().subList(1, segment.literals().size())) {
                template.append((segment.kind() == Segment.Kind.CATCH_ALL ? "{p%d: .+}" : "{p%d}").formatted(place++)).append(literal);
            }
        }
        return template.toString();
    }
}
