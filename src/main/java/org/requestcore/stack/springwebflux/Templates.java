package org.requestcore.stack.springwebflux;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** Routes as Spring's path patterns. Parameters are named by their place, as its names take letters and digits only. */
final class Templates {
    private Templates() {
    }

    static String name(int place) {
        return "p" + place;
    }

    /** Of a catch-all's value, without the slash that it begins with, as users cut it off. */
    static String rest(String value) {
        return value.isEmpty() ? value : value.substring(1);
    }

    static String pattern(Route route) {
        int place = 0;
        StringBuilder pattern = new StringBuilder();
        for (Segment segment : route.segments()) {
            pattern.append('/').append(segment.literals().get(0));
            for (String literal : segment.literals().subList(1, segment.literals().size())) {
                pattern.append(segment.kind() == Segment.Kind.CATCH_ALL ? "{*" : "{").append(name(place++)).append('}').append(literal);
            }
        }
        return pattern.toString();
    }
}
