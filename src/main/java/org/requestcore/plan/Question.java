package org.requestcore.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.Options;

import org.requestcore.contract.Asks;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.RouteTables;

/**
 * A benchmark, and whom it is put to.
 *
 * @param entry what JMH knows of it
 * @param asks  the contract that its class asks for
 */
record Question(BenchmarkListEntry entry, Asks.Contract asks) {

    static Question of(BenchmarkListEntry entry) {
        try {
            return new Question(entry, Class.forName(entry.getUserClassQName(), false, Question.class.getClassLoader()).getAnnotation(Asks.class).value());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The values of all its parameters, in JMH's order: the user's, else the annotation's, which leave the contenders to the registries. Contenders that all have a dash
     * before their names are left out, and all others taken.
     *
     * @param offers what stacks have said so far
     * @throws BadInput if nobody is called like one that is left out
     */
    Map<String, Collection<String>> params(Options options, Offers offers) {
        Map<String, Collection<String>> params = new LinkedHashMap<>();
        entry.getParams().orElse(Map.of()).forEach((name, annotated) -> params.put(name, options.getParameter(name).orElse(Arrays.asList(annotated))));
        params.replaceAll((name, values) -> List.of(Asks.EVERYONE).equals(values) ? contenders(name, params.get("table"), offers)
            : isLeftOut(name, values) ? others(name, values, params.get("table"), offers) : values);
        return params;
    }

    private static boolean isLeftOut(String name, Collection<String> values) {
        return Set.of("stack", "library").contains(name) && values.stream().allMatch(value -> value.startsWith("-"));
    }

    private List<String> others(String name, Collection<String> leftOut, Collection<String> tables, Offers offers) {
        List<String> names = leftOut.stream().map(value -> value.substring(1)).toList();
        names.forEach(value -> Params.check(name, value));
        return contenders(name, tables, offers).stream().filter(contender -> !names.contains(contender)).toList();
    }

    private List<String> contenders(String name, Collection<String> tables, Offers offers) {
        return name.equals("library") ? JsonLibraries.names() : Stacks.all().stream().filter(s -> isOffered(s, tables, offers)).map(Stack::name).toList();
    }

    /** A router that holds none of these tables, but another one, is a contender whose rows are absent with a reason. */
    private boolean isOffered(Stack stack, Collection<String> tables, Offers offers) {
        return switch (asks) {
            case ROUTER -> Stream.concat(RouteTables.NAMES.stream(), tables.stream()).distinct().anyMatch(table -> offers.router(stack, table).isPresent());
            case MIDDLEWARE -> stack.middleware().isPresent();
            case REQUEST -> stack.requestCore().isPresent();
            case SERVER -> stack.server().isPresent();
            case TWIN -> stack.twins().isPresent();
            case JSON, METRICS, CONCURRENCY -> true;
        };
    }
}
