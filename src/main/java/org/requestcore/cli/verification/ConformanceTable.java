package org.requestcore.cli.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.contract.conformance.Conformance;
import org.requestcore.report.Ink;
import org.requestcore.report.Markdown;
import org.requestcore.report.Screen;
import org.requestcore.report.TextTable;

/** How stacks answer where servers like to differ: for the terminal by behaviour, who answers alike in one row; as Markdown a row a stack. */
public final class ConformanceTable {
    private static final String SAME = "same";
    private static final String ABSENT = "absent";
    private static final String READING = "same: as this suite's rules for routes say, which the README tells. A → B: A is answered as B is, or with that status, or finds that route. "
        + "In brackets where, if a stack's router and its whole request part.";

    private ConformanceTable() {
    }

    /** @return lines that are no wider than the screen */
    public static String of(List<Conformance> all, Screen screen) {
        List<String[]> rows = new ArrayList<>();
        by(all.stream(), Conformance::behaviour).forEach((behaviour, stacks) -> {
            String[] name = {behaviour};
            by(stacks.stream().sorted(Comparator.comparing(Conformance::verdict)), ConformanceTable::answer).forEach((answer, alike) -> {
                rows.add(new String[] {name[0], Screen.plain(answer), Screen.plain(alike.stream().map(Conformance::stack).collect(Collectors.joining(", ")))});
                name[0] = "";
            });
        });
        List<TextTable.Col> columns = List.of(TextTable.Col.names("behaviour"), TextTable.Col.text("answer", cell -> cell.equals(SAME) ? null : cell.equals(ABSENT) ? Ink.DIM : Ink.YELLOW),
            TextTable.Col.text("stacks", cell -> null));
        String absences = absences(all).stream().map(a -> screen.paragraph("absent: " + Screen.plain(a), "    ")).collect(Collectors.joining());
        return screen.paragraph(READING, "") + "\n" + new TextTable(columns, rows).toString(screen) + absences;
    }

    private static String answer(Conformance one) {
        return switch (one.verdict()) {
            case SAME -> SAME;
            case DIFFERS -> String.join("; ", one.how());
            case ABSENT -> ABSENT;
        };
    }

    /** In the order of their first. */
    private static Map<String, List<Conformance>> by(Stream<Conformance> all, Function<Conformance, String> key) {
        return all.collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** Once a stack and reason: "mine: it has no router". */
    private static Collection<String> absences(List<Conformance> all) {
        return all.stream().flatMap(c -> c.absence().stream().map(reason -> c.stack() + ": " + reason)).distinct().toList();
    }

    /** The matrix, and below it how those differ that do, by the numbers in it. */
    public static String markdown(List<Conformance> all) {
        List<String> behaviours = all.stream().map(Conformance::behaviour).distinct().toList();
        List<String> ways = all.stream().flatMap(c -> c.how().stream()).distinct().toList();
        Map<String, List<Conformance>> stacks = by(all.stream(), Conformance::stack);
        String table = Markdown.table(Stream.concat(Stream.of("stack"), behaviours.stream()).toList(),
            stacks.entrySet().stream().map(s -> Stream.concat(Stream.of("`" + s.getKey() + "`"), s.getValue().stream().map(c -> mark(c, ways))).toList()).toList());
        return table + "\n" + numbered(ways);
    }

    private static String mark(Conformance one, List<String> ways) {
        return switch (one.verdict()) {
            case SAME -> "=";
            case DIFFERS -> "≠ " + one.how().stream().map(way -> String.valueOf(ways.indexOf(way) + 1)).collect(Collectors.joining(", "));
            case ABSENT -> "";
        };
    }

    private static String numbered(List<String> ways) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < ways.size(); i++) {
            list.append(i == 0 ? "" : "; ").append("**").append(i + 1).append("** ").append(Markdown.text(ways.get(i)));
        }
        return list.isEmpty() ? "" : list.append(".\n").toString();
    }
}
