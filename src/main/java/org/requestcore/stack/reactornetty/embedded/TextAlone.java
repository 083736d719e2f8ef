package org.requestcore.stack.reactornetty.embedded;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/** Whether a router that gives a parameter beside text no octets, too, holds a table: not if what is then left of the segment, its text, is an ordinary value of a less specific route. */
public final class TextAlone {
    private TextAlone() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    public static Optional<String> obstacle(RouteTable table) {
        return table.obstacle(route -> route.isMixed() && table.routes().stream().anyMatch(other -> robs(route, other)),
            "%d of %d routes, as %s, would take from another route a value that is their text alone");
    }

    private static boolean robs(Route route, Route other) {
        List<Segment> a = route.segments();
        List<Segment> b = other.segments();
        boolean meet = a.size() == b.size() || route.hasCatchAll() && b.size() > a.size() || other.hasCatchAll() && a.size() > b.size();
        if (!meet || !route.method().equals(other.method()) || other.compareSegments(route) <= 0) {
            return false;
        }
        boolean takes = other.hasCatchAll() && a.stream().skip(b.size()).anyMatch(Segment::isMixed);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (a.get(i).isStatic() && b.get(i).isStatic() && !a.get(i).equals(b.get(i))) {
                return false;
            }
            takes |= a.get(i).isMixed() && isValue(a.get(i), b.get(i));
        }
        return takes;
    }

    private static boolean isValue(Segment mixed, Segment other) {
        return switch (other.kind()) {
            case STATIC -> false;
            case MIXED -> withoutValues(mixed).anyMatch(text -> other.match(text).isPresent());
            case PARAMETER, CATCH_ALL -> true;
        };
    }

    /** The segment with nothing in the place of some parameters, and of all. */
    private static Stream<String> withoutValues(Segment mixed) {
        int count = mixed.names().size();
        return IntStream.range(0, (1 << count) - 1).mapToObj(given -> {
            StringBuilder text = new StringBuilder(mixed.literals().get(0));
            for (int i = 0; i < count; i++) {
                text.append((given & 1 << i) == 0 ? "" : "x").append(mixed.literals().get(i + 1));
            }
            return text.toString();
        });
    }
}
