package org.requestcore.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.requestcore.plan.Plan;
import org.requestcore.plan.Selection;

/** Lists what can be measured. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, description = "Lists the benchmarks, their parameters and how many rows they have; absent combinations are not counted.")
public final class ListRows implements Callable<Integer> {
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Option(names = "--json", description = "All rows, as JSON.")
    private boolean json;

    @Mixin
    private TableOptions tables = new TableOptions();

    @Parameters(paramLabel = "REGEX", arity = "0..*", description = "Only benchmarks that match; all JMH options that select rows are understood, after --.")
    private List<String> selection = new ArrayList<>();

    @Override
    public Integer call() {
        Plan plan = Plan.of(List.of(Selection.of(tables.of(selection))));
        if (json) {
            System.out.println(JSON.toJson(Map.of("rows", plan.describe(), "absent", plan.absences())));
            return 0;
        }
        Map<String, List<Map<String, String>>> benchmarks = new LinkedHashMap<>();
        plan.describe().forEach(row -> benchmarks.computeIfAbsent(row.benchmark(), b -> new ArrayList<>()).add(row.params()));
        benchmarks.forEach(ListRows::print);
        System.out.printf("%d benchmarks, %d rows%n", benchmarks.size(), plan.describe().size());
        plan.absences().forEach(absence -> System.out.println("absent: " + absence));
        return 0;
    }

    private static void print(String benchmark, List<Map<String, String>> rows) {
        System.out.printf("%s: %d rows%n", benchmark, rows.size());
        Map<String, Set<String>> values = new LinkedHashMap<>();
        rows.forEach(row -> row.forEach((name, value) -> values.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value)));
        values.forEach((name, all) -> System.out.printf("    %-9s %s%n", name, String.join(", ", all)));
    }
}
