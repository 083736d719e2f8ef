package org.requestcore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/**
 * The budgets that share a figure, because they were measured in the same conditions.
 *
 * @param conditions wire, profile
 * @param parts      the names of all parts that one of them has, in order
 * @param budgets    as given
 */
record Budgets(Map<String, String> conditions, List<String> parts, List<Summary.Budget> budgets) {

    /** In the order of their first. */
    static List<Budgets> of(Summary summary) {
        Map<Map<String, String>, List<Summary.Budget>> groups = new LinkedHashMap<>();
        summary.budgets().forEach(b -> groups.computeIfAbsent(b.conditions(), c -> new ArrayList<>()).add(b));
        List<Budgets> all = new ArrayList<>();
        groups.forEach((conditions, budgets) -> {
            Set<String> parts = new LinkedHashSet<>();
            // who has all of them tells their order
            budgets.stream().sorted(Comparator.comparing(b -> -b.parts().size())).forEach(b -> b.parts().forEach(p -> parts.add(p.name())));
            all.add(new Budgets(conditions, List.copyOf(parts), budgets));
        });
        return all;
    }

    /** The unit of the requests that they were made from. */
    static String unit(Summary summary) {
        return summary.tables().stream().filter(t -> t.concern().equals("request")).map(Summary.Table::unit).findFirst().orElse("ns/op");
    }

    /** @return null if the budget has no such part */
    static Estimate cost(Summary.Budget budget, String part) {
        return budget.parts().stream().filter(p -> p.name().equals(part)).map(Summary.Part::cost).findFirst().orElse(null);
    }

    /** The residual as a share of the whole: "2.3%"; a dash if it is unknown. */
    static String residualShare(Summary.Budget budget) {
        Estimate residual = budget.residual();
        return residual == null || budget.whole().value() == 0 ? Figures.ABSENT : Figures.percent(residual.value() / budget.whole().value());
    }
}
