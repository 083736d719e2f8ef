package org.requestcore.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.requestcore.cli.verification.AskedConformance;
import org.requestcore.cli.verification.ConformanceTable;
import org.requestcore.contract.conformance.Conformance;
import org.requestcore.contract.Stacks;
import org.requestcore.plan.Plan;
import org.requestcore.plan.Selection;
import org.requestcore.report.Json;
import org.requestcore.report.Screen;
import org.requestcore.workload.BadInput;

/** Lists what can be measured. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, description = "Lists the benchmarks, their parameters, how many rows they have, and how many shards can be made of them; absent combinations are not counted.")
public final class ListRows implements Callable<Integer> {
    /** Of the values of a parameter. */
    private static final int INDENT = 14;
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Option(names = "--json", description = "All of it, as JSON.")
    private boolean json;

    @Option(names = "--markdown", description = "What --conformance tells, as Markdown.")
    private boolean markdown;

    @Option(names = "--conformance", paramLabel = "STACK[,STACK...]", arity = "0..1", fallbackValue = "", split = ",",
        description = "No rows, but how stacks answer where servers like to differ: trailing slashes, encoded ones, dot segments and more. All are asked now, or these.")
    private List<String> conformance;

    @Mixin
    private TableOptions tables = new TableOptions();

    @Parameters(paramLabel = "REGEX", arity = "0..*", description = "Only benchmarks that match; all JMH options that select rows are understood, after --.")
    private List<String> selection = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        if (conformance != null) {
            return conformance(AskedConformance.of((conformance.isEmpty() ? Stacks.names() : conformance).stream().map(Stacks::named).toList()));
        }
        if (markdown) {
            throw new BadInput("--markdown goes with --conformance; rows are told as text, or with --json");
        }
        Plan plan = Plan.of(List.of(Selection.of(tables.of(selection))));
        if (json) {
            System.out.println(JSON.toJson(Map.of("rows", plan.describe(), "groups", plan.groups(), "absent", absences(plan))));
            return 0;
        }
        List<Plan.Description> described = plan.describe();
        Map<String, List<Map<String, String>>> benchmarks = new LinkedHashMap<>();
        described.forEach(row -> benchmarks.computeIfAbsent(row.benchmark(), b -> new ArrayList<>()).add(row.params()));
        StringBuilder out = new StringBuilder();
        Screen screen = Output.screen();
        benchmarks.forEach((benchmark, rows) -> add(out, screen, benchmark, rows));
        out.append(screen.paragraph("%d benchmarks, %d rows, in %d groups of rows that are compared: as many parts can --shard make of them".formatted(
            benchmarks.size(), described.size(), plan.groups()), "    "));
        absences(plan).forEach(absence -> out.append(screen.paragraph("absent: " + absence, "    ")));
        plan.tables().stream().flatMap(table -> table.lack().stream()).forEach(lack -> out.append(screen.paragraph("skipped: " + lack, "    ")));
        Output.print(out.toString());
        return 0;
    }

    /** Of rows; and of stacks without any, where all are asked for. */
    private List<String> absences(Plan plan) {
        Stream<String> stacks = Stacks.all().stream().flatMap(stack -> Stacks.absence(stack).map(reason -> stack.name() + ": " + reason).stream());
        return Stream.concat(plan.absences().stream(), selection.isEmpty() ? stacks : Stream.empty()).toList();
    }

    private int conformance(List<Conformance> all) {
        if (json) {
            Output.exact(Json.of(all));
        } else if (markdown) {
            Output.exact(ConformanceTable.markdown(all));
        } else {
            Output.print(ConformanceTable.of(all, Output.screen()));
        }
        return 0;
    }

    private static void add(StringBuilder out, Screen screen, String benchmark, List<Map<String, String>> rows) {
        out.append("%s: %d rows%n".formatted(benchmark, rows.size()));
        Map<String, Set<String>> values = new LinkedHashMap<>();
        rows.forEach(row -> row.forEach((name, value) -> values.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value)));
        values.forEach((name, all) -> out.append(screen.entry("    %-9s ".formatted(name), String.join(", ", all), INDENT)));
    }
}
