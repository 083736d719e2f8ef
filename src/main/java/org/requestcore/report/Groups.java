package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Pair;

/**
 * The rows of one benchmark, named by those parameters only in which they differ.
 *
 * @param benchmark class and method
 * @param common    the parameters that all of them share
 * @param varying   the names of the others
 * @param rows      as given
 */
public record Groups<T>(String benchmark, Map<String, String> common, List<String> varying, List<T> rows) {

    static List<Groups<Pair>> of(Comparison comparison) {
        return of(comparison.pairs(), Pair::benchmark, Pair::params);
    }

    /** In the order of their first rows. */
    public static <T> List<Groups<T>> of(List<T> rows, Function<T, String> benchmark, Function<T, Map<String, String>> params) {
        Map<String, List<T>> benchmarks = new LinkedHashMap<>();
        rows.forEach(r -> benchmarks.computeIfAbsent(benchmark.apply(r), b -> new ArrayList<>()).add(r));
        return benchmarks.entrySet().stream().map(e -> group(e.getKey(), e.getValue(), params)).toList();
    }

    private static <T> Groups<T> group(String benchmark, List<T> rows, Function<T, Map<String, String>> params) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(r -> names.addAll(params.apply(r).keySet()));
        Map<String, String> common = new LinkedHashMap<>();
        names.forEach(n -> {
            String value = params.apply(rows.get(0)).get(n);
            if (value != null && rows.stream().allMatch(r -> Objects.equals(params.apply(r).get(n), value))) {
                common.put(n, value);
            }
        });
        return new Groups<>(benchmark, common, names.stream().filter(n -> !common.containsKey(n)).toList(), rows);
    }

    /** "RouteMatchBenchmark.match table=github". */
    public String title() {
        return (benchmark + "  " + Conditions.params(common)).strip();
    }

    /** "stack / table", or "row" if there is but one. */
    public String header() {
        return varying.isEmpty() ? "row" : String.join(" / ", varying);
    }

    /** "netty / github". */
    public String name(Map<String, String> params) {
        return varying.isEmpty() ? "all" : varying.stream().map(n -> params.getOrDefault(n, Figures.ABSENT)).collect(Collectors.joining(" / "));
    }
}
