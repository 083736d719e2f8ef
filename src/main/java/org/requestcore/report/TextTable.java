package org.requestcore.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table for the terminal that is no wider than its screen, be it of twenty columns. The longest texts give way first; then columns are left out that can be,
 * and named below; then whatever is widest is cut.
 */
public final class TextTable {
    /** A text column is not made narrower than this as long as numbers can be kept whole. */
    private static final int NARROW = 10;
    /** Nor a name, as long as there is a column that can be left out. */
    private static final int NAME = 20;
    private static final int SMALLEST = 3;
    private static final String GAP = "  ";
    /** A number, or an error, without exponent, or the dash of an absent one. */
    private static final Pattern PLAIN = Pattern.compile("-|[-±]?[0-9,]+(?:\\.[0-9]+)?");

    private final List<Col> columns;
    private final String[][] cells;

    /** @param rows plain texts, one a column */
    public TextTable(List<Col> columns, List<String[]> rows) {
        this(columns, aligned(columns, rows));
    }

    private TextTable(List<Col> columns, String[][] aligned) {
        this.columns = columns;
        cells = aligned;
    }

    /**
     * One column.
     *
     * @param isText left-aligned, and wrapped or cut if it has to be; otherwise right-aligned figures, their decimal points beneath each other
     * @param wraps  whether a long text goes on in the next line; it is cut otherwise
     * @param ink    of a cell, null for none
     * @param told   what it is called if it is left out
     * @param place  among those that can be left out, from 1; 0 if it can't be
     * @param least  the width of a text below which others give way first
     */
    public record Col(String header, boolean isText, boolean wraps, Function<String, Ink> ink, String told, int place, int least) {
        public static Col name(String header) {
            return new Col(header, true, false, cell -> null, header, 0, NAME);
        }

        /** A name of several words, none of which may be lost. */
        public static Col names(String header) {
            return new Col(header, true, true, cell -> null, header, 0, NAME);
        }

        public static Col text(String header, Function<String, Ink> ink) {
            return new Col(header, true, true, ink, header, 0, NARROW);
        }

        public static Col figure(String header) {
            return new Col(header, false, false, cell -> null, header, 0, NARROW);
        }

        public Col leftOut(String name, int where) {
            return new Col(header, isText, wraps, ink, name, where, NARROW);
        }
    }

    /** Whether no figure has to be cut, and none left out. */
    boolean fits(Screen screen) {
        int[] widths = widths();
        return room(screen, widths) + IntStream.range(0, widths.length).filter(i -> columns.get(i).isText()).map(i -> Math.max(0, widths[i] - columns.get(i).least())).sum() >= 0;
    }

    /** @return lines without trailing blanks, each with its line end */
    public String toString(Screen screen) {
        List<String> leftOut = new ArrayList<>();
        TextTable table = this;
        for (Col next = table.dispensable(); next != null && !table.fits(screen); next = table.dispensable()) {
            leftOut.add(next.told());
            table = table.without(next);
        }
        String note = leftOut.isEmpty() ? "" : screen.paragraph(" No room for " + String.join(", ", leftOut) + ": widen the screen, or set COLUMNS", " ", Ink.DIM);
        return table.whole(screen) + note;
    }

    /** The next to be left out; null if there is none. */
    private Col dispensable() {
        return columns.stream().filter(c -> c.place() > 0).min(Comparator.comparingInt(Col::place)).orElse(null);
    }

    private TextTable without(Col column) {
        int[] kept = IntStream.range(0, columns.size()).filter(i -> columns.get(i) != column).toArray();
        return new TextTable(Arrays.stream(kept).mapToObj(columns::get).toList(),
            Arrays.stream(cells).map(row -> Arrays.stream(kept).mapToObj(i -> row[i]).toArray(String[]::new)).toArray(String[][]::new));
    }

    private String whole(Screen screen) {
        int[] widths = widths();
        shrink(screen, widths);
        StringBuilder out = new StringBuilder();
        append(out, columns.stream().map(Col::header).toArray(String[]::new), widths, false);
        out.append("─".repeat(screen.width() - room(screen, widths))).append('\n');
        Arrays.stream(cells).forEach(row -> append(out, row, widths, screen.isColoured()));
        return out.toString();
    }

    private void append(StringBuilder out, String[] row, int[] widths, boolean isColoured) {
        List<List<String>> parts = IntStream.range(0, row.length)
            .mapToObj(i -> columns.get(i).wraps() ? Screen.wrap(row[i], widths[i], "") : List.of(Screen.cut(row[i], widths[i]))).toList();
        int height = parts.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String part = line < parts.get(i).size() ? parts.get(i).get(line) : "";
                Ink ink = columns.get(i).ink().apply(row[i]);
                String blanks = " ".repeat(widths[i] - part.length());
                String inked = ink == null ? part : ink.on(part, isColoured);
                text.append(i == 0 ? " " : GAP).append(columns.get(i).isText() ? inked + blanks : blanks + inked);
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private int[] widths() {
        return IntStream.range(0, columns.size())
            .map(i -> Stream.concat(Stream.of(columns.get(i).header()), Arrays.stream(cells).map(r -> r[i])).mapToInt(String::length).max().orElse(0)).toArray();
    }

    /** How many columns of the screen are left; negative if there are too few. */
    private static int room(Screen screen, int... widths) {
        return screen.width() - 1 - Arrays.stream(widths).sum() - GAP.length() * (widths.length - 1);
    }

    private void shrink(Screen screen, int... widths) {
        while (room(screen, widths) < 0) {
            int text = widest(widths, i -> columns.get(i).isText() && widths[i] > NARROW);
            int any = text >= 0 ? text : widest(widths, i -> widths[i] > SMALLEST);
            if (any < 0) {
                return;
            }
            widths[any]--;
        }
    }

    /** @return -1 if there is none of that kind */
    private static int widest(int[] widths, IntPredicate kind) {
        return IntStream.range(0, widths.length).filter(kind).reduce((a, b) -> widths[b] > widths[a] ? b : a).orElse(-1);
    }

    private static String[][] aligned(List<Col> columns, List<String[]> rows) {
        String[][] cells = rows.stream().map(String[]::clone).toArray(String[][]::new);
        IntStream.range(0, columns.size()).filter(i -> !columns.get(i).isText()).forEach(i -> align(cells, i));
        return cells;
    }

    private static void align(String[][] cells, int column) {
        int[] fractions = Arrays.stream(cells).mapToInt(row -> fraction(row[column])).toArray();
        int longest = Arrays.stream(fractions).max().orElse(0);
        for (int i = 0; i < cells.length; i++) {
            cells[i][column] += fractions[i] < 0 ? "" : " ".repeat(Math.max(0, longest) - fractions[i]);
        }
    }

    /** Characters from the decimal point on; negative for what is no plain number. */
    private static int fraction(String cell) {
        int point = cell.indexOf('.');
        return !PLAIN.matcher(cell).matches() ? -1 : point < 0 ? 0 : cell.length() - point;
    }
}
