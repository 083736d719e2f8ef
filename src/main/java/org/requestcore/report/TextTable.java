package org.requestcore.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;

/**
 * A table for the terminal that is no wider than {@link Screen#WIDTH}, be it of twenty columns. The longest texts give way first; then whatever is
 * widest is cut.
 */
final class TextTable {
    /** A text column is not made narrower than this as long as numbers can be kept whole. */
    private static final int NARROW = 10;
    private static final int PADDING = 2;
    private static final int SMALLEST = 3;
    /** A number without exponent, or the dash of an absent one. */
    private static final Pattern PLAIN = Pattern.compile("-|-?[0-9,]+(?:\\.[0-9]+)?");
    private static final Character[] HEADER_LINE = new Character[29];

    static {
        HEADER_LINE[8] = '─';
    }

    private TextTable() {
    }

    /**
     * One column.
     *
     * @param isText left-aligned, and wrapped or cut if it has to be; otherwise right-aligned figures, their decimal points beneath each other
     * @param wraps  whether a long text goes on in the next line; it is cut otherwise
     */
    record Col(String header, boolean isText, boolean wraps) {
        static Col name(String header) {
            return new Col(header, true, false);
        }

        static Col text(String header) {
            return new Col(header, true, true);
        }

        static Col figure(String header) {
            return new Col(header, false, false);
        }
    }

    static boolean fits(List<Col> columns, List<String[]> rows) {
        int[] widths = widths(columns, aligned(columns, rows));
        return room(widths) + IntStream.range(0, widths.length).filter(i -> columns.get(i).isText()).map(i -> Math.max(0, widths[i] - NARROW)).sum() >= 0;
    }

    /** @return lines without their trailing blanks, each with its line end */
    static String of(List<Col> columns, List<String[]> rows) {
        String[][] cells = aligned(columns, rows);
        int[] widths = widths(columns, cells);
        shrink(columns, widths);
        Column[] format = IntStream.range(0, widths.length).mapToObj(i -> column(columns.get(i), widths[i])).toArray(Column[]::new);
        String table = AsciiTable.builder().lineSeparator("\n").border(HEADER_LINE).data(format, cells).asString();
        StringBuilder lines = new StringBuilder();
        table.lines().forEach(l -> lines.append(l.stripTrailing()).append('\n'));
        return lines.toString();
    }

    private static Column column(Col column, int width) {
        HorizontalAlign align = column.isText() ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT;
        return new Column().header(Screen.cut(column.header(), width)).headerAlign(align).dataAlign(align)
            .maxWidth(width + PADDING, column.wraps() ? OverflowBehaviour.NEWLINE : OverflowBehaviour.ELLIPSIS_CENTER);
    }

    private static int[] widths(List<Col> columns, String[][] cells) {
        return IntStream.range(0, columns.size())
            .map(i -> Stream.concat(Stream.of(columns.get(i).header()), Arrays.stream(cells).map(r -> r[i])).mapToInt(String::length).max().orElse(0)).toArray();
    }

    private static int room(int... widths) {
        return Screen.WIDTH - Arrays.stream(widths).map(w -> w + PADDING).sum();
    }

    private static void shrink(List<Col> columns, int... widths) {
        while (room(widths) < 0) {
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
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int longest = Arrays.stream(cells).mapToInt(r -> fraction(r[column])).max().orElse(0);
            for (String[] row : cells) {
                boolean isPlain = !columns.get(i).isText() && PLAIN.matcher(row[i]).matches();
                row[i] = isPlain ? row[i] + " ".repeat(longest - fraction(row[i])) : row[i];
            }
        }
        return cells;
    }

    /** Characters from the decimal point on; 0 for what is no plain number. */
    private static int fraction(String cell) {
        return PLAIN.matcher(cell).matches() && cell.contains(".") ? cell.length() - cell.indexOf('.') : 0;
    }
}
