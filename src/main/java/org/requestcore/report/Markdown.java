package org.requestcore.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GitHub's Markdown: text that stays text, and tables. */
public final class Markdown {
    private static final String LEFT = "---";
    private static final String RIGHT = "---:";

    private Markdown() {
    }

    /** A string from a result file: no markup, no HTML, no mention of a person or an issue, one line. */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        Screen.line(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                // a mention or a reference is not made across an empty comment
                case '@', '#' -> escaped.appendCodePoint(c).append("<!-- -->");
                case '\\', '`', '*', '_', '[', ']', '|', '~', '!', '$' -> escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString().replace("://", ":<!-- -->//").replace("www.", "www<!-- -->.");
    }

    /**
     * @param header a column that ends with a colon is right-aligned, and loses the colon
     * @param rows   cells, escaped
     */
    public static String table(List<String> header, List<List<String>> rows) {
        Stream<String> head = Stream.of(
            line(header.stream().map(h -> h.endsWith(":") ? h.substring(0, h.length() - 1) : h).toList()),
            line(header.stream().map(h -> h.endsWith(":") ? RIGHT : LEFT).toList()));
        return Stream.concat(head, rows.stream().map(Markdown::line)).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A list with its title, empty if nothing is in it. */
    public static String list(String title, List<String> sentences) {
        return sentences.isEmpty() ? "" : sentences.stream().map(s -> "- " + text(s) + "\n").collect(Collectors.joining("", "\n" + title + "\n\n", ""));
    }
}
