package org.requestcore.report.trend;

import java.util.List;

import org.requestcore.report.Groups;
import org.requestcore.report.Markdown;
import org.requestcore.report.OneSided;
import org.requestcore.result.trend.Series;
import org.requestcore.result.trend.Timeline;

/** A trend for a pull request: the verdict, which runs changed what, then all rows, folded. */
public final class MarkdownTrend {
    private MarkdownTrend() {
    }

    public static String of(Timeline timeline) {
        int last = timeline.stops().size() - 1;
        StringBuilder out = new StringBuilder("## " + Markdown.text(Words.stop(timeline.stops().get(0))) + " to " + Markdown.text(Words.stop(timeline.stops().get(last))) + "\n\n");
        out.append("**").append(Markdown.text(Words.verdict(timeline))).append("**\n").append(Markdown.list("Beware:", timeline.warnings()));
        Words.changed(timeline).forEach(stop -> out.append(changed(timeline, stop)));
        out.append("\n<details><summary>All series</summary>\n");
        for (Groups<Series> group : Groups.of(timeline.series(), Series::benchmark, Series::params)) {
            out.append("\n**").append(Markdown.text(group.title())).append("**\n\n").append(table(group, last + 1));
        }
        out.append(Markdown.list("In one of them only:", OneSided.lines(timeline.single()))).append("\n</details>\n");
        return out.append('\n').append(Words.READING).append('\n').toString();
    }

    private static String changed(Timeline timeline, int stop) {
        List<List<String>> rows = timeline.changedAt(stop).stream().map(s -> {
            Series.Change change = Words.changeAt(s, stop);
            return List.of(Markdown.text(Words.row(s)), Markdown.text(Words.figure(s)), Words.number(s, change.before()), Words.number(s, change.after()), "**" + Words.change(s, change) + "**");
        }).toList();
        return "\n### Changed at " + Markdown.text(Words.stop(timeline, stop)) + "\n" + Markdown.list("Differs from the one before:", timeline.stops().get(stop).differences())
            + "\n" + Markdown.table(List.of("row", "", "before:", "after:", "change"), rows);
    }

    private static String table(Groups<Series> group, int stops) {
        return Markdown.table(List.of(Markdown.text(group.header()), "", "series", "last:", "change"), group.rows().stream().map(s -> List.of(Markdown.text(group.name(s.params())),
            Markdown.text(Words.figure(s)), Sparkline.of(s, stops), Words.last(s), Words.changes(s))).toList());
    }
}
