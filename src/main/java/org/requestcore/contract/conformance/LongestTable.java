package org.requestcore.contract.conformance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.conformance.Answerer.Finding;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** The longest table that a stack's router holds: its last route is found. */
final class LongestTable {
    /** Then what is shared. With ten times as many routes some routers take most of a minute to build, and all wait for them. */
    private static final List<String> LONG = List.of("synthetic-1000");

    private LongestTable() {
    }

    static Outcome of(Stack stack) {
        List<RouteTable> tables = Stream.concat(LONG.stream(), RouteTables.NAMES.stream()).map(RouteTables::load).sorted(Comparator.comparing(t -> -t.routes().size())).toList();
        String reason = "no table is held";
        for (RouteTable table : tables) {
            Offer<Router> offer = stack.router(table);
            Router router = offer.isPresent() ? offer.get() : null;
            if (router instanceof Prompted) {
                return Outcome.absent(Outcome.ROUTER, Outcome.TOLD);
            }
            if (router != null && holds(table, router)) {
                String size = "%d routes (%s)".formatted(table.routes().size(), table.name());
                return new Outcome(Outcome.ROUTER, null, table == tables.get(0) ? List.of() : List.of(new Finding(size, false)));
            }
            reason = router == null ? offer.note() : reason;
        }
        return Outcome.absent(Outcome.ROUTER, reason);
    }

    private static boolean holds(RouteTable table, Router router) {
        Route last = table.routes().get(table.routes().size() - 1);
        String path = last.segments().stream().map(s -> String.join("v1", s.literals())).collect(Collectors.joining("/", "/", ""));
        try {
            return router.match(last.method(), path, new Captures()) == last.id();
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }
}
