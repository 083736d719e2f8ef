package org.requestcore.report.page;

import java.util.List;

/**
 * A table of the page, to be sorted by any of its columns.
 *
 * @param label   what its numbers are, for who does not see it
 * @param columns the first of which has the contenders
 */
public record Grid(String label, List<Column> columns, List<Row> rows) {

    /**
     * A column.
     *
     * @param key  by which the address names it
     * @param kind its classes in the style: n of numbers, t of time, b of bytes, v of verdicts
     */
    public record Column(String key, String name, String kind) {
    }

    /**
     * A row.
     *
     * @param line   its place in the data that is drawn
     * @param colour empty if it has none
     * @param link   to its source; empty if there is none
     */
    public record Row(int line, String contender, String colour, String link, List<Cell> cells) {
    }

    /**
     * A cell behind the contender.
     *
     * @param text what it shows, or the lower end of an interval
     * @param high the higher end; empty if it is no interval
     * @param more what is told less loudly; empty if there is nothing
     * @param raw  what it is sorted by; empty, and so last, if it shows no number
     * @param kind its classes in the style, beyond those of a column: s strong, r soft, neg below nothing
     */
    public record Cell(String text, String high, String more, String raw, String kind) {

        /** @param text of the value; empty or a dash where there is nothing to be sorted by */
        public static Cell number(String text, double value, String kind) {
            return number(text, "", value, kind);
        }

        public static Cell number(String text, String more, double value, String kind) {
            boolean isNumber = text.length() > 1 || text.equals("0");
            return new Cell(minus(text), "", more, isNumber ? raw(value) : "", text.startsWith("-") && isNumber ? kind + " neg" : kind);
        }

        /** @param range as "1.02..1.05", or empty; sorted by how wide it is */
        public static Cell interval(String range, double low, double high, String kind) {
            String[] ends = range.split("\\.\\.", 2);
            return new Cell(minus(ends[0]), ends.length == 1 ? "" : minus(ends[1]), "", range.isEmpty() ? "" : raw(low > 0 ? Math.log(high / low) : high - low), kind);
        }

        public static Cell text(String text, String more, String kind) {
            return new Cell(text, "", more, "", kind);
        }

        /** A dash of a hyphen is easily overlooked. */
        private static String minus(String text) {
            return text.length() > 1 && text.startsWith("-") ? "\u2212" + text.substring(1) : text;
        }

        private static String raw(double value) {
            return Double.isNaN(value) ? "" : Float.toString((float) value);
        }
    }
}
