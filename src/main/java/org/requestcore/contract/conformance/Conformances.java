package org.requestcore.contract.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.conformance.Answerer.Finding;
import org.requestcore.contract.conformance.Conformance.Verdict;
import org.requestcore.contract.island.Islands;
import org.requestcore.contract.proof.OwnThread;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** Asks a stack's router and its request core about each behaviour. */
public final class Conformances {
    private Conformances() {
    }

    /** A line a behaviour, always in the same order; asked on a thread of the stack's own kind. */
    public static List<Conformance> of(Stack stack) {
        Optional<String> absence = Islands.absenceHere(stack);
        if (absence.isPresent()) {
            return Arrays.stream(Behaviour.values()).map(behaviour -> one(stack, behaviour, List.of(Outcome.absent("", absence.get())))).toList();
        }
        try {
            return OwnThread.call(stack, () -> asked(stack));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Conformance> asked(Stack stack) {
        Offer<Mount> offer = stack.requestCore();
        if (!offer.isPresent()) {
            return all(stack, behaviour -> Outcome.absent(Outcome.REQUEST, offer.note()));
        }
        App app = Apps.of(App.Shape.SERVED);
        try (RequestCore core = offer.get().mount(app)) {
            try (Connection connection = core.connect()) {
                if (connection instanceof Prompted) {
                    return all(stack, behaviour -> Outcome.absent(Outcome.REQUEST, Outcome.TOLD));
                }
            }
            Answerer requests = new RequestAnswerer(core, app, offer.differences());
            Answerer allows = new AllowAnswerer(core, app, offer.differences());
            return all(stack, behaviour -> Outcome.of(Outcome.REQUEST, behaviour, behaviour == Behaviour.ALLOW ? allows : requests));
        }
    }

    private static List<Conformance> all(Stack stack, Function<Behaviour, Outcome> request) {
        List<Conformance> all = new ArrayList<>();
        for (Behaviour behaviour : Behaviour.values()) {
            List<Outcome> outcomes = new ArrayList<>();
            if (behaviour.isOfRouters()) {
                outcomes.add(behaviour == Behaviour.LONGEST ? LongestTable.of(stack) : router(stack, behaviour));
            }
            if (behaviour.isOfRequests()) {
                outcomes.add(request.apply(behaviour));
            }
            all.add(one(stack, behaviour, outcomes));
        }
        return all;
    }

    private static Outcome router(Stack stack, Behaviour behaviour) {
        RouteTable table = behaviour.table();
        Offer<Router> offer = stack.router(table);
        if (!offer.isPresent()) {
            return Outcome.absent(Outcome.ROUTER, offer.note());
        }
        Router router = offer.get();
        return router instanceof Prompted ? Outcome.absent(Outcome.ROUTER, Outcome.TOLD) : Outcome.of(Outcome.ROUTER, behaviour, new RouterAnswerer(table, router, offer.differences()));
    }

    private static Conformance one(Stack stack, Behaviour behaviour, List<Outcome> outcomes) {
        List<String> asked = behaviour.asks().stream().map(Ask::toString).toList();
        List<Outcome> present = outcomes.stream().filter(Outcome::isPresent).toList();
        if (present.isEmpty()) {
            return new Conformance(stack.name(), behaviour.title(), asked, Verdict.ABSENT, List.of(), false, outcomes.stream().map(Outcome::absence).distinct().toList());
        }
        List<Finding> findings = present.stream().flatMap(o -> o.findings().stream()).toList();
        Set<String> how = findings.stream().map(f -> f.how() + where(f, present)).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Conformance(stack.name(), behaviour.title(), asked, how.isEmpty() ? Verdict.SAME : Verdict.DIFFERS, List.copyOf(how),
            !how.isEmpty() && findings.stream().allMatch(Finding::isDeclared), List.of());
    }

    /** Nothing where all that were asked say the same. */
    private static String where(Finding finding, List<Outcome> present) {
        List<Outcome> some = present.stream().filter(o -> o.has(finding.how())).toList();
        return some.size() == present.size() ? "" : " (" + some.get(0).contract() + ")";
    }
}
