package org.requestcore.report;

import java.util.ArrayList;
import java.util.List;

import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/** The cost budgets as stacked bars of block characters, all of a figure to one scale, and their numbers. */
final class TerminalBudget {
    private static final String BLOCKS = "▚█▓▒░▞▌▖";
    private static final char UNBROKEN = '\u00a0';
    private static final int NAME = 16;
    private static final int BAR = Screen.WIDTH - NAME - 1;

    private TerminalBudget() {
    }

    /** @return empty if the run has no budget */
    static String of(Summary summary) {
        StringBuilder out = new StringBuilder();
        for (Budgets group : Budgets.of(summary)) {
            String title = "Cost budget of a served request, " + Budgets.unit(summary) + "  " + Conditions.params(group.conditions());
            out.append('\n');
            Screen.wrap(Screen.plain(title).strip(), Screen.WIDTH, "    ").forEach(l -> out.append(l).append('\n'));
            Screen.wrap(legend(group.parts()), Screen.WIDTH, "").forEach(l -> out.append(l.replace(UNBROKEN, ' ')).append('\n'));
            double most = group.budgets().stream().mapToDouble(b -> sum(b, group.parts().size())).max().orElse(0);
            group.budgets().forEach(b -> {
                String name = Screen.cut(Screen.plain(b.stack()), NAME);
                out.append((name + " ".repeat(NAME + 1 - name.length()) + bar(b, group.parts(), most)).stripTrailing()).append('\n');
            });
            out.append(numbers(group));
        }
        return out.toString();
    }

    private static char block(int part) {
        return BLOCKS.charAt(part % BLOCKS.length());
    }

    private static String legend(List<String> parts) {
        StringBuilder legend = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            legend.append(i == 0 ? "" : "  ").append(block(i)).append(UNBROKEN).append(Screen.plain(parts.get(i)).replace(' ', UNBROKEN));
        }
        return legend.toString();
    }

    /** Each part ends where the sum so far ends, rounded, so that rounding does not add up. A part below its noise takes no room. */
    private static String bar(Summary.Budget budget, List<String> parts, double most) {
        StringBuilder bar = new StringBuilder();
        double sum = 0;
        for (int i = 0; i < parts.size() && most > 0; i++) {
            Estimate cost = Budgets.cost(budget, parts.get(i));
            sum += drawn(cost);
            bar.append(String.valueOf(block(i)).repeat((int) Math.round(sum / most * BAR) - bar.length()));
        }
        return bar.toString();
    }

    private static double sum(Summary.Budget budget, int parts) {
        return budget.parts().stream().limit(parts).mapToDouble(p -> drawn(p.cost())).sum();
    }

    private static double drawn(Estimate cost) {
        return cost != null && cost.value() > 0 && Double.isFinite(cost.value()) ? cost.value() : 0;
    }

    private static String numbers(Budgets group) {
        List<TextTable.Col> columns = new ArrayList<>(List.of(TextTable.Col.name("stack")));
        group.parts().forEach(p -> columns.add(TextTable.Col.figure(Screen.plain(p))));
        List.of("whole", "±", "residual", "of it").forEach(h -> columns.add(TextTable.Col.figure(h)));
        List<String[]> rows = group.budgets().stream().map(b -> {
            List<String> cells = new ArrayList<>(List.of(Screen.plain(b.stack())));
            group.parts().forEach(p -> cells.add(Figures.number(Budgets.cost(b, p))));
            cells.addAll(List.of(Figures.number(b.whole()), Figures.plusMinus(b.whole()), Figures.number(b.residual()), Budgets.residualShare(b)));
            return cells.toArray(String[]::new);
        }).toList();
        return new TextTable(columns, rows).toString(false);
    }
}
