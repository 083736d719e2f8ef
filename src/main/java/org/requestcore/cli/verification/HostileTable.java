package org.requestcore.cli.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.requestcore.cli.verification.HostileVerification.Report;
import org.requestcore.cli.verification.HostileVerification.Told;
import org.requestcore.contract.hostile.Outcome;
import org.requestcore.report.Screen;
import org.requestcore.report.TextTable;
import org.requestcore.report.TextTable.Col;
import org.requestcore.workload.hostile.Mutations;

/** What stacks make of hostile input, for the terminal: a line a stack, a column a class, then the cases that they disagree on, then the harm. */
final class HostileTable {
    private static final String READING = "Cases of each class by what became of them: served / refused / closed without an answer / waiting for more. Beneath: on how many of the "
        + "class the stacks disagree, one serving what another one doesn't, or more requests of it.";
    private static final List<String> FATES = List.of(Outcome.SERVES, Outcome.REFUSES, Outcome.CLOSES, Outcome.WAITS);
    private static final int INDENT = 4;
    private static final int MANY = 3;

    private final StringBuilder out = new StringBuilder();
    private final Report report;
    private final Screen screen;
    private final List<String> stacks;
    private final Map<String, List<Told>> kinds;

    private HostileTable(Report report, Screen screen) {
        this.report = report;
        this.screen = screen;
        stacks = List.copyOf(report.cases().get(0).outcomes().keySet());
        kinds = report.cases().stream().collect(Collectors.groupingBy(Told::kind, LinkedHashMap::new, Collectors.toList()));
    }

    static String of(Report report, Screen screen) {
        HostileTable table = new HostileTable(report, screen);
        table.matrix();
        table.disputes();
        table.harms();
        return table.out.toString();
    }

    /** As many classes beside each other as there is room for, then the next. */
    private void matrix() {
        out.append(screen.paragraph(READING, ""));
        List<String> open = new ArrayList<>();
        for (String kind : kinds.keySet()) {
            if (!open.isEmpty() && !fits(open, kind)) {
                block(open);
                open.clear();
            }
            open.add(kind);
        }
        block(open);
    }

    private boolean fits(List<String> open, String next) {
        int columns = width("stack") + width(next) + open.stream().mapToInt(this::width).sum();
        return columns <= screen.width();
    }

    /** With the gap before it. */
    private int width(String kind) {
        List<String> cells = kinds.containsKey(kind) ? column(kind) : stacks;
        return 2 + Math.max(kind.length(), cells.stream().mapToInt(String::length).max().orElse(0));
    }

    private void block(List<String> columns) {
        List<Col> heads = new ArrayList<>(List.of(Col.name("stack")));
        columns.forEach(kind -> heads.add(Col.figure(kind)));
        List<String[]> rows = new ArrayList<>();
        stacks.forEach(stack -> rows.add(new String[heads.size()]));
        rows.add(new String[heads.size()]);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)[0] = i < stacks.size() ? stacks.get(i) : "disagree";
            for (int column = 0; column < columns.size(); column++) {
                rows.get(i)[column + 1] = column(columns.get(column)).get(i);
            }
        }
        out.append('\n').append(new TextTable(heads, rows).toString(screen));
    }

    /** A cell a stack, and the one beneath them. */
    private List<String> column(String kind) {
        List<Told> cases = kinds.get(kind);
        List<String> cells = new ArrayList<>();
        for (String stack : stacks) {
            Map<String, Long> counts = cases.stream().collect(Collectors.groupingBy(told -> told.outcomes().get(stack).fate(), Collectors.counting()));
            cells.add(FATES.stream().map(fate -> String.valueOf(counts.getOrDefault(fate, 0L))).collect(Collectors.joining("/")));
        }
        cells.add(disputed(cases) + " of " + cases.size());
        return cells;
    }

    private static long disputed(List<Told> cases) {
        return cases.stream().filter(Told::isDisputed).count();
    }

    /** Mutations are too many, and each says little. */
    private void disputes() {
        String heading = "Where stacks disagree, and how each answers (--json has all answers, and all %,d mutations):".formatted(kinds.get(Mutations.KIND).size());
        out.append('\n').append(screen.paragraph(heading, ""));
        report.cases().stream().filter(told -> told.isDisputed() && !told.kind().equals(Mutations.KIND))
            .forEach(told -> out.append(screen.entry(told.kind() + ": " + told.what() + ": ", answers(told), INDENT)));
    }

    /** The most frequent answer last, without the names of who gives it, if they are many. */
    private static String answers(Told told) {
        Map<String, List<String>> answers = new TreeMap<>();
        told.outcomes().forEach((stack, outcome) -> answers.computeIfAbsent(outcome.answer(), a -> new ArrayList<>()).add(stack));
        Comparator<Map.Entry<String, List<String>>> bySize = Comparator.comparing(answer -> answer.getValue().size());
        return answers.entrySet().stream().sorted(bySize).map(answer -> answer.getKey() + " " + names(answer.getValue(), told.outcomes().size())).collect(Collectors.joining("; "));
    }

    private static String names(List<String> names, int all) {
        return names.size() > MANY && 2 * names.size() > all ? "all others" : String.join(", ", names);
    }

    private void harms() {
        out.append('\n');
        int harms = 0;
        for (Told told : report.cases()) {
            for (Map.Entry<String, Outcome> stack : told.outcomes().entrySet()) {
                if (stack.getValue().isHarmful()) {
                    harms++;
                    out.append(screen.entry("BROKEN  " + stack.getKey() + " ", told.kind() + ": " + told.what() + ": " + stack.getValue().harm(), 2 * INDENT));
                }
            }
        }
        report.leaks().forEach((stack, leak) -> out.append(screen.entry("BROKEN  " + stack + " ", leak, 2 * INDENT)));
        harms += report.leaks().size();
        out.append("%d request cores, %,d cases, %d harms; stacks disagree on %,d%n".formatted(stacks.size(), report.cases().size(), harms, disputed(report.cases())));
    }
}
