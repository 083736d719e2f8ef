package org.requestcore.contract.conformance;

import java.util.List;
import java.util.Optional;

import org.requestcore.contract.Difference;
import org.requestcore.contract.Expectation;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** What answers requests to a table, a router or a whole core, beside what it should answer. */
abstract class Answerer {
    final RouteTable table;
    private final Oracle oracle;
    private final Expectation expectation;

    Answerer(RouteTable table, List<Difference> differences) {
        this.table = table;
        oracle = new Oracle(table);
        expectation = new Expectation(table, differences);
    }

    /**
     * An answer, as far as it is to be seen.
     *
     * @param key     two answers with the same one are the same
     * @param words   how it is told
     * @param isFound whether there was a route
     */
    record Answer(String key, String words, boolean isFound) {
        static Answer without(String words) {
            return new Answer(words, words, false);
        }
    }

    /** What comes. */
    abstract Answer seen(String method, String path);

    /** How it looks if the oracle's answer comes. */
    abstract Answer shown(String method, Oracle.Answer answer);

    /** By the rules. */
    Answer right(String method, String path) {
        return shown(method, oracle.answer(method, path));
    }

    /** Whether the stack says by itself that this comes. */
    private boolean isDeclared(Ask ask, Answer seen) {
        try {
            Probe probe = expectation.of(Probe.of(oracle, ask.method(), ask.path()));
            Optional<Route> route = Optional.of(probe.expected()).filter(id -> id >= 0).map(table.routes()::get);
            return shown(ask.method(), new Oracle.Answer(route, probe.expected() == Probe.METHOD_NOT_ALLOWED, probe.captures())).key().equals(seen.key());
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** What differs; empty if nothing does. */
    Optional<Finding> find(Ask ask) {
        Answer seen = seen(ask.method(), ask.path());
        if (seen.key().equals(right(ask.method(), ask.path()).key())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ask + " → " + (isOther(ask, seen) ? Ask.told(ask.other()) : seen.words()), isDeclared(ask, seen)));
    }

    private boolean isOther(Ask ask, Answer seen) {
        if (ask.other() == null) {
            return false;
        }
        String[] other = ask.other().split(" ");
        Answer right = shown(ask.method(), oracle.answer(other[0], other[1]));
        return right.isFound() && right.key().equals(seen.key());
    }

    /** @param isDeclared whether a {@link Difference} of the stack's tells it */
    record Finding(String how, boolean isDeclared) {
    }
}
