package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a router has to prefer a route to: those of its table that share requests with it and are less specific. For routers that order routes by something else. */
public final class LessSpecific {
    /** By what stands before a parameter, or before text with parameters, or a catch-all. */
    private final Map<String, List<Route>> general = new HashMap<>();

    public LessSpecific(RouteTable table) {
        for (Route route : table.routes()) {
            for (int i = 0; i < route.segments().size(); i++) {
                if (!route.segments().get(i).isStatic()) {
                    general.computeIfAbsent(stem(route, i), stem -> new ArrayList<>()).add(route);
                }
            }
        }
    }

    /** Where the two begin to differ, the other is no mere text, so that it is among those of that stem. */
    public Stream<Route> than(Route route) {
        return IntStream.range(0, route.segments().size()).mapToObj(i -> general.getOrDefault(stem(route, i), List.of())).flatMap(List::stream)
            .filter(other -> other != route && overlap(other, route) && Oracle.MOST_SPECIFIC_FIRST.compare(route, other) < 0);
    }

    private static String stem(Route route, int length) {
        return route.segments().stream().limit(length).map(Segment::shape).collect(Collectors.joining("/", route.method() + " ", ""));
    }

    private static boolean overlap(Route a, Route b) {
        int shorter = Math.min(a.segments().size(), b.segments().size());
        for (int i = 0; i < shorter; i++) {
            Segment left = a.segments().get(i);
            Segment right = b.segments().get(i);
            if (left.kind() == Segment.Kind.CATCH_ALL || right.kind() == Segment.Kind.CATCH_ALL) {
                return true;
            }
            if (!overlap(left, right)) {
                return false;
            }
        }
        return a.segments().size() == b.segments().size();
    }

    /** Of two with text beside a parameter, whether their ends don't speak against it. */
    private static boolean overlap(Segment a, Segment b) {
        if (a.isStatic()) {
            return b.isStatic() ? a.text().equals(b.text()) : !b.isMixed() || b.match(a.text()).isPresent();
        }
        if (b.isStatic()) {
            return overlap(b, a);
        }
        return begins(a.literals().get(0), b.literals().get(0)) && begins(reversedEnd(a), reversedEnd(b));
    }

    private static boolean begins(String a, String b) {
        return a.startsWith(b) || b.startsWith(a);
    }

    private static String reversedEnd(Segment segment) {
        return new StringBuilder(segment.literals().get(segment.literals().size() - 1)).reverse().toString();
    }
}
