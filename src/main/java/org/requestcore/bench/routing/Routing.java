package org.requestcore.bench.routing;

import org.requestcore.bench.Defaults;
import org.requestcore.contract.Captures;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.RouterProof;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.Probes;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** A router that has just proved itself on the probes that it is going to be asked. */
final class Routing {
    private final Router router;
    private final Probes probes;
    private final Captures captures = new Captures();

    private Routing(Router router, Probes probes) {
        this.router = router;
        this.probes = probes;
    }

    static Routing proved(String stack, String table, String probe, String profile) {
        return proved(stack, table, probe, profile, Probes.COUNT);
    }

    /** @param pool how many probes are walked */
    static Routing proved(String stack, String table, String probe, String profile, int pool) {
        if (profile.equals(Defaults.POLLUTED)) {
            pollute(stack);
        }
        RouteTable routes = RouteTables.load(table);
        Probes probes = Probes.of(routes, ProbeKind.of(probe), pool);
        Offer<Router> offer = Stacks.named(stack).router(routes);
        Router router = offer.get();
        new RouterProof(routes, router, offer.differences()).prove(probes.all());
        return new Routing(router, probes);
    }

    /** Every kind of probe on every table that the stack can hold. */
    private static void pollute(String stack) {
        for (String name : RouteTables.NAMES) {
            RouteTable table = RouteTables.load(name);
            Offer<Router> offer = Stacks.named(stack).router(table);
            if (offer.isPresent()) {
                new RouterProof(table, offer).proveAll();
            }
        }
    }

    int match() {
        Probe next = probes.next();
        return router.match(next.method(), next.freshPath(), captures.clear());
    }
}
