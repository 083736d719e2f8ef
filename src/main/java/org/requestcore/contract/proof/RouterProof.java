package org.requestcore.contract.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Difference;
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
    private final Set<Difference> differences;
    private final Captures captures = new Captures();

    public RouterProof(RouteTable table, Offer<Router> offer) {
        this(table, offer.get(), offer.differences());
    }

    public RouterProof(RouteTable table, Router router, Set<Difference> differences) {
        this.table = table;
        this.router = router;
        this.differences = differences;
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
        int answer;
        try {
            answer = router.match(probe.method(), path, captures.clear());
        } catch (RuntimeException e) {
            throw new ProofFailure("%s %s: threw %s".formatted(probe.method(), path, e), e);
        }
        ProofFailure.unless(answer == probe.expected(), "%s %s: expected %s, got %s", probe.method(), path, name(probe.expected()), name(answer));
        if (answer >= 0) {
            List<String> values = captures.values(path);
            ProofFailure.unless(values.equals(probe.captures()), "%s %s: expected captures %s, got %s", probe.method(), path, probe.captures(), values);
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
    public static long[] answers(List<Probe> probes) {
        return probes.stream().mapToLong(probe -> {
            Captures captures = new Captures();
            probe.captures().forEach(captures::add);
            return answer(probe.expected(), captures);
        }).toArray();
    }

    /** Case, trailing slashes, encoded slashes, text beyond ASCII, long values, the shortest path. */
    private List<Probe> edges() {
        Oracle oracle = new Oracle(table);
        List<Probe> edges = new ArrayList<>();
        for (Route route : table.routes()) {
            String path = path(route, "v1");
            edges.add(Probe.of(oracle, route.method(), path.toUpperCase(Locale.ROOT)));
            edges.add(trailingSlash(oracle, route, path));
            edges.add(Probe.of(oracle, route.method(), path(route, "x".repeat(300))));
            edges.add(Probe.of(oracle, route.method(), path(route, "%E2%82%AC+%20")));
            edges.add(encodedSlash(oracle, route));
        }
        edges.add(Probe.of(oracle, "GET", "/"));
        edges.add(Probe.of(oracle, "GET", "/nothing1/there2"));
        return edges;
    }

    private Probe trailingSlash(Oracle oracle, Route route, String path) {
        if (differences.contains(Difference.EMPTY_SEGMENT_TAKEN)) {
            return Probe.of(Oracle.takingEmpty(table), route.method(), path + "/");
        }
        Probe strict = Probe.of(oracle, route.method(), path + "/");
        boolean ignored = differences.contains(Difference.TRAILING_SLASH_IGNORED) && strict.expected() < 0;
        Probe without = Probe.of(oracle, route.method(), path);
        return ignored ? new Probe(strict.method(), strict.octets(), without.expected(), without.captures()) : strict;
    }

    private Probe encodedSlash(Oracle oracle, Route route) {
        Probe decoded = Probe.of(oracle, route.method(), path(route, "a%2Fb"));
        boolean kept = differences.contains(Difference.ENCODED_SLASH_KEPT);
        List<String> captures = decoded.captures().stream().map(c -> kept ? c.replace("a/b", "a%2Fb") : c).toList();
        return new Probe(decoded.method(), decoded.octets(), decoded.expected(), captures);
    }

    private static Probe probe(Oracle oracle, String method, String path) {
        return Probe.of(oracle, method, path);
    }

    private static String path(Route route, String value) {
        StringBuilder path = new StringBuilder();
        route.segments().forEach(s -> path.append('/').append(s.isStatic() ? s.text() : value));
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
