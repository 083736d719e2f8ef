package org.requestcore.bench.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.bench.Recall;
import org.requestcore.contract.Captures;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.proof.AnswerSum;
import org.requestcore.contract.proof.RouterProof;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.Probes;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** A router that proves itself on the probes that it is going to be asked, is checked while it is asked them, and proves itself again. */
final class Routing implements Checked {
    private final RouteTable table;
    private final ProbeKind kind;
    private final Probes probes;
    private final Router router;
    private final RouterProof proof;
    private final AnswerSum answers;
    private final Captures captures = new Captures();

    Routing(String stack, RouteTable table, ProbeKind kind, Offer<Router> offer, int pool) {
        this.table = table;
        this.kind = kind;
        probes = Probes.of(table, kind, pool);
        router = offer.get();
        proof = new RouterProof(table, router, offer.differences());
        answers = new AnswerSum(stack, proof.proveWalk(probes.all()));
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
        return new Routing(stack, routes, ProbeKind.of(probe), Stacks.named(stack).router(routes), pool);
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
        Probe next = probes.at(answers.next());
        int route = router.match(next.method(), next.freshPath(), captures.clear());
        return (int) answers.add(RouterProof.answer(route, captures));
    }

    @Override
    public void check() {
        answers.check();
    }

    @Override
    public OptionalDouble proveAgain() {
        List<Probe> again = new ArrayList<>(probes.all());
        Collections.shuffle(again, new Random(Recall.PAIRS));
        proof.prove(Recall.cycled(again));
        List<Probes.Pair> pairs = probes.strangers(table, kind, 2 * Recall.PAIRS);
        int half = pairs.size() / 2;
        proof.prove(pairs.subList(0, half).stream().map(Probes.Pair::stranger).toList());
        return router instanceof Prompted ? OptionalDouble.empty() : recall(pairs.subList(half, pairs.size()));
    }

    private OptionalDouble recall(List<Probes.Pair> pairs) {
        List<Question> met = pairs.stream().map(pair -> new Question(pair.met(), null)).toList();
        List<Question> unmet = pairs.stream().map(pair -> new Question(pair.stranger(), null)).toList();
        return Recall.ratio(met, unmet, Question::fresh, question -> router.match(question.probe.method(), question.path, captures.clear()));
    }

    private record Question(Probe probe, String path) {
        Question fresh() {
            return new Question(probe, probe.freshPath());
        }
    }
}
