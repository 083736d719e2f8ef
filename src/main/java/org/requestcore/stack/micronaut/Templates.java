package org.requestcore.stack.micronaut;

import java.util.stream.IntStream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** Routes as Micronaut's URI templates. Parameters are named by their place, as arguments of a method have to have the same names. */
final class Templates {
    private Templates() {
    }

    /** The names of a route's parameters, in the order of its template. */
    static String[] names(Route route) {
        return IntStream.range(0, route.names().size()).mapToObj(i -> "p" + i).toArray(String[]::new);
    }

    /** A catch-all is a reserved expansion (RFC 6570, 3.2.3), as in Micronaut's documentation: it takes slashes, and no empty rest. */
    static String of(Route route) {
        StringBuilder template = new StringBuilder();
        int place = 0;
        for (Segment segment : route.segments()) {
            template.append('/').append(segment.literals().get(0));
            for (String literal : segment.literals().subList(1, segment.literals().size())) {
                template.append(segment.kind() == Segment.Kind.CATCH_ALL ? "{+p" : "{p").append(place++).append('}').append(literal);
            }
        }
        return template.toString();
    }
}
