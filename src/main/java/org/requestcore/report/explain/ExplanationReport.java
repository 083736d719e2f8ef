package org.requestcore.report.explain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.report.Conditions;
import org.requestcore.report.Figures;
import org.requestcore.report.Ink;
import org.requestcore.report.Markdown;
import org.requestcore.report.Screen;
import org.requestcore.report.TextTable;
import org.requestcore.result.explain.Explanation;

/** Explanations as tables, a line a server. */
public final class ExplanationReport {
    private static final List<String> HEADER = List.of("stack", "CPU us", "±", "core", "by floor", "error", "±", "by itself", "error", "±", "requests/s", "predicted");
    private static final String READING = "CPU us: of the server's process, user and kernel, a request. core: the request core in process. by floor: predicted as core and socket work, which is what the floor's server costs beyond the floor's "
        + "core%s. by itself: predicted as core and the server's own socket work, which is what it costs with fixed answers (shape canned) beyond its core with them%s. error: of the prediction; a core's row has its transport "
        + "in memory in it, so that it may be above zero. predicted: requests/s of a server that has one processor to itself, by itself where that is known.";
    private static final String BUSY = ": %s us; the longer it takes for a request, the more often its client sleeps, and has to be woken: %s";
    private static final String AS_LONG = ", and what the floor's sockets cost more at the longer time";

    private static final List<String> SAVINGS = List.of("framework", "engine", "core us less", "±", "under load", "±", "arrives");
    private static final String ARRIVES = "How much of a faster core arrives: what a request takes less on a framework's engine alone, in process, and of CPU time under load.";

    private ExplanationReport() {
    }

    public static String terminal(List<Explanation> explanations, Screen screen) {
        return explanations.stream().map(e -> screen.paragraph(title(e), "    ", Ink.BOLD) + screen.paragraph(reading(e), "  ", Ink.DIM) + table(e, screen) + savings(e, screen)).collect(Collectors.joining("\n"));
    }

    private static String table(Explanation explanation, Screen screen) {
        List<TextTable.Col> columns = HEADER.stream().map(header -> header.equals("stack") ? TextTable.Col.name(header) : TextTable.Col.figure(header)).toList();
        return new TextTable(columns, explanation.lines().stream().map(line -> cells(line).stream().map(Screen::plain).toArray(String[]::new)).toList()).toString(screen);
    }

    private static String savings(Explanation explanation, Screen screen) {
        List<TextTable.Col> columns = SAVINGS.stream().map(header -> header.equals("framework") || header.equals("engine") ? TextTable.Col.name(header) : TextTable.Col.figure(header)).toList();
        return explanation.savings().isEmpty() ? "" : "\n" + screen.paragraph(ARRIVES, "  ", Ink.DIM)
            + new TextTable(columns, explanation.savings().stream().map(saving -> cells(saving).stream().map(Screen::plain).toArray(String[]::new)).toList()).toString(screen);
    }

    public static String markdown(List<Explanation> explanations) {
        List<String> header = HEADER.stream().map(name -> name.equals("stack") ? name : name + ":").toList();
        return explanations.stream().map(e -> "**" + Markdown.text(title(e)) + "**\n\n" + Markdown.text(reading(e)) + "\n\n"
            + Markdown.table(header, e.lines().stream().map(line -> cells(line).stream().map(Markdown::text).toList()).toList()) + savings(e)).collect(Collectors.joining("\n"));
    }

    private static String savings(Explanation explanation) {
        List<String> header = SAVINGS.stream().map(name -> name.equals("framework") || name.equals("engine") ? name : name + ":").toList();
        return explanation.savings().isEmpty() ? "" : "\n" + Markdown.text(ARRIVES) + "\n\n" + Markdown.table(header, explanation.savings().stream().map(saving -> cells(saving).stream().map(Markdown::text).toList()).toList());
    }

    private static List<String> cells(Explanation.Saving saving) {
        double share = saving.measured().value() / saving.core().value();
        return List.of(saving.stack(), saving.engine(), Figures.number(saving.core()), Figures.error(saving.core()), Figures.number(saving.measured()), Figures.error(saving.measured()), Figures.percent(share));
    }

    private static String title(Explanation explanation) {
        return Conditions.params(explanation.conditions());
    }

    private static String reading(Explanation explanation) {
        List<Explanation.Busy> sockets = explanation.sockets();
        String first = Figures.numberAndError(sockets.get(0).socket());
        return sockets.size() == 1 ? READING.formatted(": " + first + " us", "") : READING.formatted(BUSY.formatted(first, sockets.stream().skip(1)
            .map(busy -> "%s if it is kept busy for %s us more".formatted(Figures.numberAndError(busy.socket()), Figures.number(busy.micros()))).collect(Collectors.joining(", "))), AS_LONG);
    }

    private static List<String> cells(Explanation.Line line) {
        Explanation.Prediction best = line.byItself() == null ? line.byFloor() : line.byItself();
        return Stream.of(Stream.of(line.stack(), Figures.number(line.measured()), Figures.error(line.measured()), Figures.number(line.core())), cells(line.byFloor()), cells(line.byItself()),
            Stream.of(Figures.number(line.rate()), best == null ? "-" : Figures.number(best.rate()))).flatMap(part -> part).toList();
    }

    private static Stream<String> cells(Explanation.Prediction prediction) {
        return prediction == null ? Stream.of("-", "-", "") : Stream.of(Figures.number(prediction.cpu()), Figures.percent(prediction.error().value()), Figures.points(prediction.error()));
    }
}
