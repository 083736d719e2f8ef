package org.requestcore.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.requestcore.result.Summary;
import org.requestcore.result.Summary.Addition;
import org.requestcore.result.Summary.Anatomy;
import org.requestcore.result.Summary.Budget;
import org.requestcore.result.Summary.Line;
import org.requestcore.result.Summary.Table;
import org.requestcore.workload.BadInput;

/**
 * Some of a summary's rows: those that have all the parameters asked for. It selects what is shown, after all was computed: the net and the ratio
 * of a row stay, even where harness and floor are not shown.
 *
 * @param wanted values by the parameter's name
 */
public record Selection(Map<String, Set<String>> wanted) {

    /**
     * @param params values by the parameter's name, separated by commas
     */
    public static Selection of(Map<String, String> params) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        params.forEach((name, values) -> wanted.put(name, new LinkedHashSet<>(List.of(values.split(",")))));
        return new Selection(wanted);
    }

    /** @throws BadInput if the run has no such parameter or value, or no row with all of them */
    public Summary from(Summary summary) {
        if (wanted.isEmpty()) {
            return summary;
        }
        wanted.forEach((name, values) -> requireKnown(summary, name, values));
        List<Table> tables = summary.tables().stream().map(this::from).filter(t -> !t.lines().isEmpty()).toList();
        if (tables.isEmpty()) {
            throw new BadInput("no row of " + summary.run() + " has all of these parameters; ask for fewer");
        }
        List<Budget> budgets = summary.budgets().stream().filter(b -> has(b.stack(), b.conditions())).toList();
        List<Addition> additions = summary.additions().stream().map(this::from).filter(a -> !a.shapes().isEmpty()).toList();
        List<Anatomy> anatomies = summary.anatomies().stream().map(this::from).filter(a -> !a.allocators().isEmpty()).toList();
        return new Summary(summary.run(), summary.conditions(), tables, budgets, additions, anatomies, summary.failures(), summary.doubts());
    }

    private Table from(Table table) {
        List<Line> lines = table.lines().stream().filter(l -> has(table.contenderName(), l.contender(), table.conditions())).toList();
        return table.with(lines);
    }

    private boolean has(String contenderName, String contender, Map<String, String> conditions) {
        return wanted.entrySet().stream().allMatch(w -> w.getValue().contains(value(contenderName, contender, conditions, w.getKey())));
    }

    /** @return empty, which no parameter is, if the row has none of that name */
    private static String value(String contenderName, String contender, Map<String, String> conditions, String name) {
        return name.equals(contenderName) ? contender : conditions.getOrDefault(name, "");
    }

    /** Whatever the shape: a budget is made of all. */
    private boolean has(String stack, Map<String, String> conditions) {
        return wanted.entrySet().stream().allMatch(w -> w.getKey().equals("shape") || w.getValue().contains(value("stack", stack, conditions, w.getKey())));
    }

    private Addition from(Addition addition) {
        Set<String> shapes = wanted.getOrDefault("shape", Set.of());
        return new Addition(addition.stack(), addition.less(), addition.isEngine(), addition.conditions(),
            addition.shapes().stream().filter(added -> has(addition.stack(), addition.conditions()) && (shapes.isEmpty() || shapes.contains(added.shape()))).toList());
    }

    private Anatomy from(Anatomy anatomy) {
        return new Anatomy(anatomy.benchmark(), anatomy.contenderName(), anatomy.conditions(), anatomy.isNet(),
            anatomy.allocators().stream().filter(allocator -> has(anatomy.contenderName(), allocator.contender(), anatomy.conditions())).toList());
    }

    private static void requireKnown(Summary summary, String name, Set<String> values) {
        List<String> known = summary.tables().stream().flatMap(t -> t.lines().stream().map(l -> value(t.contenderName(), l.contender(), t.conditions(), name))).filter(v -> !v.isEmpty()).distinct().toList();
        if (known.isEmpty()) {
            throw new BadInput("no row of " + summary.run() + " has a parameter '" + name + "'; they have " + String.join(", ", names(summary)));
        }
        values.stream().filter(v -> !known.contains(v)).findFirst().ifPresent(v -> {
            throw new BadInput("no row of " + summary.run() + " has " + name + "=" + v + "; there are " + String.join(", ", known));
        });
    }

    private static List<String> names(Summary summary) {
        return summary.tables().stream().flatMap(t -> Stream.concat(Stream.of(t.contenderName()), t.conditions().keySet().stream())).filter(n -> !n.isEmpty()).distinct().toList();
    }
}
