package org.requestcore.stack.armeria;

import java.util.List;
import java.util.stream.IntStream;

import com.linecorp.armeria.common.HttpMethod;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** Routes in Armeria's terms. Parameters are named by their place, as the name of a catch-all holds nothing but word characters. */
final class Templates {
    private Templates() {
    }

    /** The names of a route's parameters, in the order of its template. */
    static String[] names(Route route) {
        return IntStream.range(0, route.names().size()).mapToObj(i -> "p" + i).toArray(String[]::new);
    }

    static com.linecorp.armeria.server.Route of(Route route) {
        return com.linecorp.armeria.server.Route.builder().methods(HttpMethod.valueOf(route.method())).path(path(route.segments())).build();
    }

    private static String path(List<Segment> segments) {
        StringBuilder path = new StringBuilder();
        int place = 0;
        for (Segment segment : segments) {
            path.append('/').append(segment.isStatic() ? segment.text() : (segment.kind() == Segment.Kind.CATCH_ALL ? "{*p%d}" : "{p%d}").formatted(place++));
        }
        return path.toString();
    }
}
