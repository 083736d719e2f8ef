package org.requestcore.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.Options;

import org.requestcore.contract.Asks;
import org.requestcore.workload.BadInput;

/**
 * The rows that a command line asks for, without those that a contender does not offer.
 *
 * @param cells    in JMH's order
 * @param absences why rows are left out, each reason once
 */
record Plan(List<Cell> cells, Set<String> absences) {

    /**
     * @param given the names of the parameters that the user has set
     * @throws BadInput if nothing matches, or a parameter or one of its values is unknown
     */
    static Plan of(Options options, Set<String> given, OutputFormat out) {
        Collection<BenchmarkListEntry> entries = BenchmarkList.defaultList().find(out, options.getIncludes(), options.getExcludes());
        if (entries.isEmpty()) {
            throw new BadInput("no benchmark matches " + options.getIncludes() + "; -l lists them");
        }
        requireKnown(given, entries);
        Plan plan = new Plan(new ArrayList<>(), new LinkedHashSet<>());
        Set<String> names = new LinkedHashSet<>();
        for (BenchmarkListEntry entry : entries) {
            if (names.add(entry.getUsername())) {
                plan.add(entry, options);
            }
        }
        if (plan.cells().isEmpty()) {
            throw new BadInput("no row is left: " + String.join("; ", plan.absences()));
        }
        return plan;
    }

    private static void requireKnown(Set<String> given, Collection<BenchmarkListEntry> entries) {
        Set<String> known = new LinkedHashSet<>();
        entries.forEach(e -> known.addAll(params(e).keySet()));
        given.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadInput("no selected benchmark has a parameter '" + name + "'; they have " + String.join(", ", known));
        });
    }

    private void add(BenchmarkListEntry entry, Options options) {
        List<Map<String, String>> rows = List.of(Map.of());
        for (Map.Entry<String, String[]> param : params(entry).entrySet()) {
            Collection<String> values = options.getParameter(param.getKey()).orElse(Params.defaults(param.getKey(), Arrays.asList(param.getValue())));
            values.forEach(v -> Params.check(param.getKey(), v));
            rows = product(rows, param.getKey(), values);
        }
        Asks.Contract asks = asks(entry);
        for (Map<String, String> row : rows) {
            Optional<String> absence = Offers.absence(asks, row);
            absence.ifPresentOrElse(absences::add, () -> cells.add(new Cell(entry.getUsername(), asks, row)));
        }
    }

    private static List<Map<String, String>> product(List<Map<String, String>> rows, String name, Collection<String> values) {
        List<Map<String, String>> product = new ArrayList<>();
        for (Map<String, String> row : rows) {
            for (String value : values) {
                Map<String, String> longer = new LinkedHashMap<>(row);
                longer.put(name, value);
                product.add(longer);
            }
        }
        return product;
    }

    private static Map<String, String[]> params(BenchmarkListEntry entry) {
        return entry.getParams().orElse(Map.of());
    }

    private static Asks.Contract asks(BenchmarkListEntry entry) {
        try {
            return Class.forName(entry.getUserClassQName(), false, Plan.class.getClassLoader()).getAnnotation(Asks.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
