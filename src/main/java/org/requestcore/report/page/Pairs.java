package org.requestcore.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/** How many times worse each line of a table is than each line before it: what the page shows where a reader chooses another baseline than the floor. */
public final class Pairs {
    /** More than a ratio shows, and a third of what a double has: all pairs of a run are many. */
    private static final MathContext DIGITS = new MathContext(6);

    private Pairs() {
    }

    /** A list a line, in it for each of those before it value, low and high, NaN where unknown; nothing where one of the two has no forks. */
    public static List<List<double[]>> of(Summary.Table table) {
        List<Summary.Line> lines = table.lines();
        return IntStream.range(0, lines.size()).mapToObj(i -> lines.subList(0, i).stream().map(other -> numbers(table.ratio(lines.get(i), other))).toList()).toList();
    }

    private static double[] numbers(Estimate ratio) {
        return ratio == null ? new double[0] : new double[] {rounded(ratio.value()), rounded(ratio.low()), rounded(ratio.high())};
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}
