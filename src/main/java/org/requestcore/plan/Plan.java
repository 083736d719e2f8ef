package org.requestcore.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;

import org.requestcore.contract.Asks;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.Nearest;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;
import org.requestcore.workload.routes.TableFile;

/**
 * The rows that selections ask for, without those that a contender does not offer.
 *
 * @param rows     in JMH's order
 * @param absences why rows are left out, each reason once
 */
public record Plan(List<PlannedRow> rows, Set<String> absences) {

    /** @throws BadInput if nothing matches, or a parameter or one of its values is unknown */
    public static Plan of(List<Selection> selections) {
        Planner planner = new Planner();
        selections.forEach(planner::add);
        if (planner.plan.rows().isEmpty()) {
            throw new BadInput("no row is left: " + String.join("; ", planner.plan.absences()));
        }
        return planner.plan;
    }

    /**
     * A row to be, for those who list.
     *
     * @param benchmark concern, class and method, e.g. "routing.RouteMatchBenchmark.match"
     */
    public record Description(String benchmark, String mode, Map<String, String> params) {
    }

    public List<Description> describe() {
        return rows.stream().map(row -> new Description(row.cell().benchmark().replace("org.requestcore.bench.", ""), row.cell().mode().shortLabel(), row.cell().params())).toList();
    }

    /**
     * The contenders, for JMH, which puts all rows of a bulk warm-up together by itself, and can't ask the registry.
     *
     * @throws BadInput if benchmarks differ in them
     */
    public Map<String, Set<String>> contenders() {
        Map<String, Set<String>> contenders = new LinkedHashMap<>();
        for (String name : List.of("stack", "library")) {
            Map<String, Set<String>> benchmarks = new LinkedHashMap<>();
            rows.stream().map(PlannedRow::cell).filter(cell -> cell.params().containsKey(name))
                .forEach(cell -> benchmarks.computeIfAbsent(cell.benchmark(), b -> new LinkedHashSet<>()).add(cell.params().get(name)));
            if (Set.copyOf(benchmarks.values()).size() > 1) {
                throw new BadInput("a bulk warm-up runs all combinations, but not every benchmark has each " + name + "; narrow them with -p " + name + "=...");
            }
            benchmarks.values().stream().findFirst().ifPresent(values -> contenders.put(name, values));
        }
        return contenders;
    }

    /** Those that have rows. */
    public Set<String> stacks() {
        return rows.stream().map(row -> row.cell().params().get("stack")).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of the user's own. */
    public List<RouteTable> tables() {
        return rows.stream().map(row -> row.cell().params().get("table")).filter(t -> t != null && TableFile.isFile(t)).distinct().map(RouteTables::load).toList();
    }

    /** How many forks there will be. */
    public int forks() {
        return rows.stream().mapToInt(PlannedRow::runs).sum();
    }

    /** How many there are of rows that are compared with each other: what a shard can't cut. */
    public int groups() {
        return Schedule.groups(rows).size();
    }

    /** How long they take, at a guess. */
    public double expectedSeconds() {
        return rows.stream().mapToDouble(r -> r.runs() * r.expectedSeconds()).sum();
    }

    /** How long one fork of each row takes. @param extra seconds of a fork beside its iterations */
    public double roundSeconds(double extra) {
        return rows.stream().mapToDouble(row -> row.iterationSeconds() + extra).sum();
    }

    private static final class Planner {
        private final Plan plan = new Plan(new ArrayList<>(), new LinkedHashSet<>());
        private final Offers offers = new Offers();
        private final Map<Map<String, String>, Optional<String>> asked = new HashMap<>();
        private final Set<List<String>> checked = new LinkedHashSet<>();
        private final Set<String> ids = new LinkedHashSet<>();

        void add(Selection selection) {
            try {
                addRows(selection);
            } catch (BadInput e) {
                throw selection.bad(e);
            }
        }

        private void addRows(Selection selection) {
            Collection<BenchmarkListEntry> entries = selection.benchmarks();
            if (entries.isEmpty()) {
                throw new BadInput("no benchmark matches " + selection.options().getIncludes() + "; " + hint(selection.options().getIncludes()) + "-l lists them");
            }
            requireKnown(selection.given(), entries);
            Set<String> names = new LinkedHashSet<>();
            for (BenchmarkListEntry entry : entries) {
                if (names.add(entry.getUsername() + entry.getMode())) {
                    modes(entry, selection).forEach(mode -> add(Question.of(entry), mode, selection));
                }
            }
        }

        private static String hint(List<String> includes) {
            List<String> names = BenchmarkList.defaultList().getAll(Formats.silent(), List.of()).stream().map(BenchmarkListEntry::getUserClassQName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1)).flatMap(name -> Stream.of(name, name.replaceFirst("Benchmark$", ""))).distinct().toList();
            return includes.stream().flatMap(i -> Nearest.of(i, names).stream()).findFirst().map(name -> "did you mean '" + name + "'? ").orElse("");
        }

        private static void requireKnown(Set<String> given, Collection<BenchmarkListEntry> entries) {
            Set<String> known = new LinkedHashSet<>();
            entries.forEach(e -> known.addAll(e.getParams().orElse(Map.of()).keySet()));
            given.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw new BadInput("no selected benchmark has a parameter '" + name + "'; " + Nearest.advice(name, known));
            });
        }

        private static SortedSet<Mode> modes(BenchmarkListEntry entry, Selection selection) {
            Collection<Mode> chosen = selection.options().getBenchModes();
            SortedSet<Mode> modes = new TreeSet<>(chosen.isEmpty() ? List.of(entry.getMode()) : chosen);
            if (modes.remove(Mode.All)) {
                modes.addAll(Arrays.asList(Mode.values()));
                modes.remove(Mode.All);
            }
            return modes;
        }

        private void add(Question question, Mode mode, Selection selection) {
            List<Map<String, String>> rows = List.of(Map.of());
            for (Map.Entry<String, Collection<String>> param : question.params(selection.options(), offers).entrySet()) {
                param.getValue().stream().filter(v -> checked.add(List.of(param.getKey(), v))).forEach(v -> Params.check(param.getKey(), v));
                rows = product(rows, param.getKey(), param.getValue());
            }
            BenchmarkListEntry entry = question.entry();
            for (Map<String, String> row : rows) {
                Optional<String> absence = absence(question.asks(), row);
                absence.ifPresentOrElse(plan.absences()::add, () -> add(new PlannedRow(new Cell(entry.getUsername(), mode, question.asks(), row), selection.options(), entry, selection.isWarmupFixed())));
            }
        }

        private void add(PlannedRow row) {
            if (!ids.add(row.cell().id())) {
                throw new BadInput(row.cell() + " is selected twice; a run has a row once");
            }
            plan.rows().add(row);
        }

        private Optional<String> absence(Asks.Contract asks, Map<String, String> row) {
            Map<String, String> question = new LinkedHashMap<>(Map.of("contract", asks.name()));
            row.forEach((name, value) -> {
                if (Offers.MATTERS.contains(name)) {
                    question.put(name, value);
                }
            });
            return asked.computeIfAbsent(question, q -> offers.absence(asks, row));
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
    }
}
