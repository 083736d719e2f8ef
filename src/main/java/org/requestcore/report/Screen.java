package org.requestcore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a terminal can show: lines of so many columns, of characters that move its cursor by one.
 *
 * @param width      in columns
 * @param isColoured whether it shows colours, and its user wants them
 */
public record Screen(int width, boolean isColoured) {

    /** A name, what comes between, and a text; the text beside it if there is room, else beneath it, indented. */
    public String entry(String name, String text, int indent) {
        int beside = name.length() + text.length() <= width ? name.length() : indent;
        String blanks = " ".repeat(indent);
        return (beside == indent && name.length() != indent ? name.stripTrailing() + "\n" + blanks : name) + String.join("\n" + blanks, wrap(text, width - beside, "")) + "\n";
    }

    /** A paragraph that ends in a line end, broken at spaces; the second line and what follows it begins with the indent. */
    public String paragraph(String text, String indent) {
        return paragraph(text, indent, null);
    }

    /** The same; the second line and what follows it begins with the indent. */
    public String paragraph(String text, String indent, Ink ink) {
        return wrap(text, width, indent).stream().map(line -> (ink == null ? line : ink.on(line, isColoured)) + "\n").collect(Collectors.joining());
    }

    /**
     * A string from a result file, harmless: a control character would steer the terminal, and one of width 0 or 2 would shift the columns.
     * Its length is the number of columns that it takes.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(c -> isPlain(c) ? c : Character.isWhitespace(c) ? ' ' : '?').forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** In one line, without control characters, but in whatever script it is. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]", " ");
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE, Character.NON_SPACING_MARK,
                Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> c < 0x1100 || c >= 0x2000 && c < 0x2e80;
        };
    }

    /** Without its middle if it is too long: names differ at both ends. */
    static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int tail = (width - 1) / 2;
        return text.substring(0, width - 1 - tail) + "…" + text.substring(text.length() - tail);
    }

    /** A paragraph, broken at spaces; the second line and what follows it begins with the indent. */
    static List<String> wrap(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(cut(word, width - indent.length()));
            } else {
                line.append(line.length() == 0 ? "" : " ").append(cut(word, width - line.length()));
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
