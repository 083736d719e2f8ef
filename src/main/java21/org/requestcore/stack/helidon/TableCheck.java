package org.requestcore.stack.helidon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/** Whether there are routes that no request reaches, since Helidon normalises its path. Knows no class of Helidon's, as each fork asks it. */
final class TableCheck {
    private TableCheck() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        return Stream.of(
            table.obstacle(TableCheck::isNormalised, "%d of %d routes, as %s, have a segment that is no more there when a path is normalised"),
            table.obstacle(r -> r.template().contains(";"), "%d of %d routes, as %s, have what Helidon takes for a matrix parameter"),
            table.obstacle(r -> r.isStatic() && r.template().contains("+"), "%d of %d routes, as %s, have a plus sign, which Helidon takes for a space where no parameter is"))
            .flatMap(Optional::stream).findFirst();
    }

    private static boolean isNormalised(Route route) {
        List<Segment> segments = route.segments();
        return segments.stream().anyMatch(s -> s.isStatic() && s.text().matches("\\.\\.?")) || segments.subList(0, segments.size() - 1).stream().anyMatch(s -> s.text().isEmpty());
    }
}
