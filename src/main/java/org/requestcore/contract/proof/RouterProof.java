package org.requestcore.contract.proof;

import java.util.List;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Expectation;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Route id and captured values, for every probe of every kind, and for the paths where routers like to differ. */
public final class RouterProof {
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
        return prove(new RouterQuestions(table).all());
    }

    /** @throws ProofFailure at the first wrong answer */
    public int prove(List<Probe> probes) {
        proveWalk(probes);
        return probes.size();
    }

    /**
     * @return the right answers as numbers, as {@link #answer} makes them
     * @throws ProofFailure at the first wrong one
     */
    public long[] proveWalk(List<Probe> probes) {
        Prompted.prompt(router, probes);
        return probes.stream().mapToLong(this::prove).toArray();
    }

    private long prove(Probe probe) {
        String path = probe.freshPath();
        Probe right = right(probe);
        int answer;
        try {
            answer = router.match(probe.method(), path, captures.clear());
        } catch (RuntimeException e) {
            throw new ProofFailure("%s %s: threw %s".formatted(probe.method(), path, e), e);
        }
        if (answer != right.expected()) {
            throw new ProofFailure("%s %s: expected %s, got %s".formatted(probe.method(), path, name(right.expected()), name(answer)));
        }
        if (answer >= 0) {
            List<String> values = captures.values(path);
            ProofFailure.unless(values.equals(right.captures()), "%s %s: expected captures %s, got %s", probe.method(), path, right.captures(), values);
        }
        return answer(answer, captures);
    }

    /**
     * An answer as a number. Of captured values it has their length: which characters they are is seen by {@link #prove} only, before and after what is measured.
     */
    public static long answer(int route, Captures captures) {
        // what was captured on the way to a miss means nothing
        return ((long) route << 16) + (route < 0 ? 0 : captures.length());
    }

    private Probe right(Probe probe) {
        try {
            return expectation.of(probe);
        } catch (RuntimeException e) {
            throw new ProofFailure(e.getMessage(), e);
        }
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
