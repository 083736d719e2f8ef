package org.requestcore.bench.routing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.requestcore.bench.Defaults;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.Probes;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** What a stack answers differently by its own declaration is what its measured answers have to add up to. */
class DifferingRouterTest {
    private static final RouteTable TABLE = RouteTables.load("gplus");
    /** Of all known paths under another method, which is what the probes of kind METHOD are. */
    private static final Difference NO_405 = new Difference("no 405", asked -> asked.right().methodNotAllowed(), asked -> Oracle.Answer.MISS);

    @Test
    void declaredAnswersAddUp() {
        AtomicInteger answer = new AtomicInteger(Router.MISS);
        Routing routing = routing(answer, NO_405);
        measure(routing);
        routing.check();
        routing.proveAgain();
        assertThrows(ProofFailure.class, () -> routing(answer), "it is not declared");
    }

    @Test
    void theOraclesAnswersDoNot() {
        AtomicInteger answer = new AtomicInteger(Router.MISS);
        Routing routing = routing(answer, NO_405);
        answer.set(Router.METHOD_NOT_ALLOWED);
        measure(routing);
        String message = assertThrows(ProofFailure.class, routing::check).getMessage();
        assertTrue(message.startsWith("differing: wrong answers in iteration 1 "), message);
        assertThrows(ProofFailure.class, () -> routing(answer, NO_405), "it is declared, but there is none");
    }

    /** What pollutes is proved too, with the differences: Undertow's are about paths on all tables. */
    @Test
    void pollutedForksExpectTheDifference() {
        Routing routing = Routing.proved("undertow", "gplus", ProbeKind.METHOD.id(), Defaults.POLLUTED);
        measure(routing);
        routing.check();
        routing.proveAgain();
    }

    private static Routing routing(AtomicInteger answer, Difference... differences) {
        Router router = (method, path, out) -> answer.get();
        return new Routing("differing", TABLE, ProbeKind.METHOD, Offer.of(() -> {
            return router;
        }).differing(differences), Probes.COUNT);
    }

    private static void measure(Routing routing) {
        for (int i = 0; i < 10_000; i++) {
            routing.match();
        }
    }
}
