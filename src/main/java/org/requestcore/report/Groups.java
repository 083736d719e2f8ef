package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Pair;

/**
 * The pairs of one benchmark, named by those parameters only in which they differ.
 *
 * @param benchmark class and method
 * @param common    the parameters that all of them share
 * @param varying   the names of the others
 * @param pairs     as given
 */
record Groups(String benchmark, Map<String, String> common, List<String> varying, List<Pair> pairs) {

    static List<Groups> of(Comparison comparison) {
        Map<String, List<Pair>> benchmarks = new LinkedHashMap<>();
        comparison.pairs().forEach(p -> benchmarks.computeIfAbsent(p.benchmark(), b -> new ArrayList<>()).add(p));
        return benchmarks.entrySet().stream().map(e -> group(e.getKey(), e.getValue())).toList();
    }

    private static Groups group(String benchmark, List<Pair> pairs) {
        Set<String> names = new LinkedHashSet<>();
        pairs.forEach(p -> names.addAll(p.params().keySet()));
        Map<String, String> common = new LinkedHashMap<>();
        names.forEach(n -> {
            String value = pairs.get(0).params().get(n);
            if (value != null && pairs.stream().allMatch(p -> Objects.equals(p.params().get(n), value))) {
                common.put(n, value);
            }
        });
        return new Groups(benchmark, common, names.stream().filter(n -> !common.containsKey(n)).toList(), pairs);
    }

    /** "stack / table", or "row" if there is but one. */
    String header() {
        return varying.isEmpty() ? "row" : String.join(" / ", varying);
    }

    /** "netty / github". */
    String name(Pair pair) {
        return varying.isEmpty() ? "all" : varying.stream().map(n -> pair.params().getOrDefault(n, Figures.ABSENT)).collect(Collectors.joining(" / "));
    }
}
