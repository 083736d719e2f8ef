package org.requestcore.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.RouteTable;

/**
 * What a stack has to answer: what the oracle says, but for the stack's differences. The first of them sees the request as it came, each other one what
 * the one before it asks instead.
 *
 * <p>A difference is for the odd path. Where a request is as plain as its route's template (no empty or dot segment, no percent sign) it may change
 * nothing: a stack that would answer such a request differently can't hold the table.
 */
public final class Expectation {
    private static final Pattern ODD = Pattern.compile("%|/\\.{0,2}(/|$)");

    private final RouteTable table;
    private final List<Difference> differences;
    private final Oracle oracle;

    public Expectation(RouteTable table, List<Difference> differences) {
        this.table = table;
        this.differences = differences;
        this.oracle = new Oracle(table);
    }

    /**
     * The same request, with the answer that the stack has to give.
     *
     * @param probe with the oracle's
     * @throws IllegalStateException if a difference changes what an ordinary request gets
     */
    public Probe of(Probe probe) {
        if (differences.isEmpty()) {
            return probe;
        }
        String path = probe.freshPath();
        Oracle.Answer known = new Oracle.Answer(Optional.of(probe.expected()).filter(id -> id >= 0).map(table.routes()::get), probe.expected() == Probe.METHOD_NOT_ALLOWED,
            probe.captures());
        Oracle.Answer answer = answer(0, probe.method(), path, asked -> asked.equals(path) ? known : oracle.answer(probe.method(), asked));
        if (answer.equals(known)) {
            return probe;
        }
        if (probe.expected() >= 0 && !ODD.matcher(path).find()) {
            throw new IllegalStateException("%s %s: a difference may not change what an ordinary request gets; offer an absence for this table".formatted(probe.method(), path));
        }
        return new Probe(probe.method(), probe.octets(), answer.expected(), answer.captures());
    }

    private Oracle.Answer answer(int from, String method, String path, Function<String, Oracle.Answer> right) {
        if (from == differences.size()) {
            return right.apply(path);
        }
        Difference difference = differences.get(from);
        // first for whether it is one of its requests, then for the answer
        Map<String, Oracle.Answer> known = new HashMap<>();
        Difference.Asked asked = new Difference.Asked(table, method, path, other -> known.computeIfAbsent(other, unknown -> answer(from + 1, method, unknown, right)));
        return difference.where().test(asked) ? difference.answer().apply(asked) : asked.right();
    }
}
