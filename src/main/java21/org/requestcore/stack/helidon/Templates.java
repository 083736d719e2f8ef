package org.requestcore.stack.helidon;

import java.util.stream.IntStream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** Routes in Helidon's terms. */
final class Templates {
    private Templates() {
    }

    /** The names of a route's parameters, in the order of its template. */
    static String[] names(Route route) {
        return IntStream.range(0, route.names().size()).mapToObj(i -> "p" + i).toArray(String[]::new);
    }

    static String of(Route route) {
        StringBuilder path = new StringBuilder();
        int place = 0;
        for (Segment segment : route.segments()) {
            path.append('/').append(segment.literals().get(0));
            for (String literal : segment.literals().subList(1, segment.literals().size())) {
                path.append(segment.kind() == Segment.Kind.CATCH_ALL ? "{+p" : "{p").append(place++).append('}').append(literal);
            }
        }
        return path.toString();
    }
}
