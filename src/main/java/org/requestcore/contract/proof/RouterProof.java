package org.requestcore.contract.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Expectation;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.Probes;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Route id and captured values, for every probe of every kind, and for the paths where routers like to differ. */
public final class RouterProof {
    /** Several for each route of the largest shared table. */
    private static final int PER_KIND = 1_024;

    private final RouteTable table;
    private final Router router;
    private final Expectation expectation;
    private final Captures captures = new Captures();

    public RouterProof(RouteTable table, Offer<Router> offer) {
        this(table, offer.get(), offer.differences());
    }

    public RouterProof(RouteTable table, Router router, List<Difference> differences) {
        this.table = table;
        this.router = router;
        expectation = new Expectation(table, differences);
    }

    /** @return how many requests were answered right */
    public int proveAll() {
        int count = 0;
        for (ProbeKind kind : ProbeKind.values()) {
            if (Probes.has(table, kind)) {
                count += prove(Probes.of(table, kind, PER_KIND).all());
            }
        }
        return count + prove(edges());
    }

    /** @throws ProofFailure at the first wrong answer */
    public int prove(List<Probe> probes) {
        Prompted.prompt(router, probes);
        probes.forEach(this::prove);
        return probes.size();
    }

    private void prove(Probe probe) {
        String path = probe.freshPath();
        Probe right = right(probe);
        int answer;
        try {
            answer = router.match(probe.method(), path, captures.clear());
        } catch (RuntimeException e) {
            throw new ProofFailure("%s %s: threw %s".formatted(probe.method(), path, e), e);
        }
        ProofFailure.unless(answer == right.expected(), "%s %s: expected %s, got %s", probe.method(), path, name(right.expected()), name(answer));
        if (answer >= 0) {
            List<String> values = captures.values(path);
            ProofFailure.unless(values.equals(right.captures()), "%s %s: expected captures %s, got %s", probe.method(), path, right.captures(), values);
        }
    }

    /**
     * An answer as a number. Of captured values it has their length: which characters they are is seen by {@link #prove} only, before and after what is measured.
     */
    public static long answer(int route, Captures captures) {
        // what was captured on the way to a miss means nothing
        return ((long) route << 16) + (route < 0 ? 0 : captures.length());
    }

    /** The right answers as numbers. */
    public long[] answers(List<Probe> probes) {
        return probes.stream().map(this::right).mapToLong(right -> {
            captures.clear();
            right.captures().forEach(captures::add);
            return answer(right.expected(), captures);
        }).toArray();
    }

    private Probe right(Probe probe) {
        try {
            return expectation.of(probe);
        } catch (RuntimeException e) {
            throw new ProofFailure(e.getMessage(), e);
        }
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

    private String name(int answer) {
        return switch (answer) {
            case Router.MISS -> "MISS";
            case Router.METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
            default -> answer >= 0 && answer < table.routes().size()
                ? "route %d (%s %s)".formatted(answer, table.routes().get(answer).method(), table.routes().get(answer).template())
                : "route %d, which the table doesn't have".formatted(answer);
        };
    }
}
