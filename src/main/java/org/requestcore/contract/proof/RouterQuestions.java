package org.requestcore.contract.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.Probes;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** What a table's routers are asked, with the oracle's answers: probes of every kind, and the paths where routers like to differ. Found out once, for the oracle is slow. */
public final class RouterQuestions {
    /** Several for each route of the largest shared table. */
    private static final int PER_KIND = 1_024;

    private final RouteTable table;
    private List<Probe> all;

    public RouterQuestions(RouteTable table) {
        this.table = table;
    }

    RouteTable table() {
        return table;
    }

    public synchronized List<Probe> all() {
        if (all == null) {
            List<Probe> found = new ArrayList<>();
            Stream.of(ProbeKind.values()).filter(kind -> Probes.has(table, kind)).forEach(kind -> found.addAll(Probes.of(table, kind, PER_KIND).all()));
            found.addAll(edges());
            all = List.copyOf(found);
        }
        return all;
    }

    /**
     * Case, slashes too many and too few, encoded slashes, text beyond ASCII, long values, the shortest path; beside text in a segment, no value, and values
     * that hold the text themselves.
     */
    private List<Probe> edges() {
        Oracle oracle = new Oracle(table);
        List<Probe> edges = new ArrayList<>();
        for (Route route : table.routes()) {
            String path = path(route, "v1");
            int last = path.lastIndexOf('/');
            Stream.of(path.toUpperCase(Locale.ROOT), path + "/", path + "//", "/" + path, path.substring(0, last) + "/" + path.substring(last), path.substring(0, last + 1),
                path(route, "x".repeat(300)), path(route, "%E2%82%AC+%20"), path(route, "a%2Fb")).forEach(p -> edges.add(Probe.of(oracle, route.method(), p)));
            if (route.isMixed()) {
                Stream.of("", path.substring(last + 1)).forEach(value -> edges.add(Probe.of(oracle, route.method(), path(route, value))));
            }
        }
        edges.add(Probe.of(oracle, "GET", "/"));
        edges.add(Probe.of(oracle, "GET", "/nothing1/there2"));
        return edges;
    }

    private static String path(Route route, String value) {
        StringBuilder path = new StringBuilder();
        route.segments().forEach(s -> path.append('/').append(String.join(value, s.literals())));
        return path.toString();
    }
}
