package org.requestcore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/** The cost budgets as stacked bars of block characters, all of a figure to one scale, and their numbers, each above how far its interval reaches. */
final class TerminalBudget {
    private static final String BLOCKS = "▚█▓▒░▞▌▖";
    private static final char UNBROKEN = '\u00a0';
    /** Where there is no room, in this order: the first is a quotient of two others, the harness is the same for all. */
    private static final List<String> LEFT_OUT = List.of("of it", "harness");
    private static final int NAME = 16;

    private TerminalBudget() {
    }

    /** @return empty if the run has no budget */
    static String of(Summary summary, Screen screen) {
        StringBuilder out = new StringBuilder();
        for (Budgets group : Budgets.of(summary)) {
            String title = "Cost budget of a served request, " + Budgets.unit(summary) + "  " + Conditions.params(group.conditions());
            out.append('\n');
            out.append(screen.paragraph(Screen.plain(title).strip(), "    ", null));
            out.append(screen.paragraph(legend(group.parts()), "", null).replace(UNBROKEN, ' '));
            int width = screen.width() - NAME - 1;
            double most = group.budgets().stream().mapToDouble(b -> sum(b, group.parts().size())).max().orElse(0);
            group.budgets().forEach(b -> {
                String name = Screen.cut(Screen.plain(b.stack()), NAME);
                out.append((name + " ".repeat(NAME + 1 - name.length()) + bar(b, group.parts(), most, width)).stripTrailing()).append('\n');
            });
            out.append(numbers(group, screen));
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
    private static String bar(Summary.Budget budget, List<String> parts, double most, int width) {
        StringBuilder bar = new StringBuilder();
        double sum = 0;
        for (int i = 0; i < parts.size() && most > 0; i++) {
            Estimate cost = Budgets.cost(budget, parts.get(i));
            sum += drawn(cost);
            bar.append(String.valueOf(block(i)).repeat((int) Math.round(sum / most * width) - bar.length()));
        }
        return bar.toString();
    }

    private static double sum(Summary.Budget budget, int parts) {
        return budget.parts().stream().limit(parts).mapToDouble(p -> drawn(p.cost())).sum();
    }

    private static double drawn(Estimate cost) {
        return cost != null && cost.value() > 0 && Double.isFinite(cost.value()) ? cost.value() : 0;
    }

    private static String numbers(Budgets group, Screen screen) {
        List<TextTable.Col> columns = new ArrayList<>(List.of(TextTable.Col.name("stack")));
        group.parts().forEach(p -> columns.add(TextTable.Col.figure(Screen.plain(p)).leftOut(Screen.plain(p), 1 + LEFT_OUT.indexOf(p))));
        List.of("whole", "residual", "of it").forEach(h -> columns.add(TextTable.Col.figure(h).leftOut(h, 1 + LEFT_OUT.indexOf(h))));
        List<String[]> rows = group.budgets().stream().flatMap(b -> Stream.of(cells(Screen.plain(b.stack()), group, b, Figures::number, Budgets.residualShare(b)),
            cells("", group, b, Figures::error, ""))).toList();
        return new TextTable(columns, rows).toString(screen);
    }

    /** A line of figures, or of how far they may be off. */
    private static String[] cells(String name, Budgets group, Summary.Budget budget, Function<Estimate, String> figure, String share) {
        return Stream.of(Stream.of(name), group.parts().stream().map(p -> figure.apply(Budgets.cost(budget, p))), Stream.of(figure.apply(budget.whole()), figure.apply(budget.residual()), share))
            .flatMap(cells -> cells).toArray(String[]::new);
    }
}
