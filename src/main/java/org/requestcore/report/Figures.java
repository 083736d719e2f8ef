package org.requestcore.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import org.requestcore.result.Calls;
import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/** Figures as text, the same everywhere. What is absent is a dash. */
public final class Figures {
    static final String ABSENT = "-";
    /** The verdict of a row of which nothing is wrong. */
    static final String STEADY = "steady";
    /** What the collector works for the bytes. */
    static final String PER_KILOBYTE = "GC ns/KB";
    /** A ratio that is known no better than that is none. */
    private static final double WIDE = 2;

    private Figures() {
    }

    /** Of a size at which its digits mean something: 8,946.0, 30.3, 4.70, 0.31, 9.2e-04. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return infinite(value);
        }
        if (size >= 1e8 || size < 0.005 && size > 0) {
            return format("%.1e", value);
        }
        return size == 0 ? "0" : fixed(size >= 1e6 ? 0 : size >= 9.995 ? 1 : 2, value);
    }

    /** A number in at most nine characters, for tables that would not fit otherwise. */
    public static String shortNumber(double value) {
        return Math.abs(value) < 99_999 || !Double.isFinite(value) ? number(value) : format("%.2e", value);
    }

    /** Bytes an operation. Below ten a fraction says that only some operations allocate; below a twentieth it is the harness of the measurement. */
    public static String bytes(double value) {
        double size = Math.abs(value);
        return !Double.isFinite(value) || size >= 1e8 ? number(value) : size < 0.05 ? "0" : fixed(size < 9.95 ? 1 : 0, value);
    }

    public static String shortBytes(double value) {
        return Math.abs(value) < 999_999 ? bytes(value) : shortNumber(value);
    }

    /** A ratio, to three digits or so. */
    static String ratio(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return infinite(value);
        }
        return size >= 1e5 ? format("%.1e", value) : fixed(size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2, value);
    }

    /** Empty where only the interval can be believed: it is wider than a factor of two, or one of the rows has two speeds. */
    static String ratio(Estimate ratio) {
        return ratio == null ? ABSENT : ratio.hasInterval() && (Double.isNaN(ratio.value()) || isWide(ratio)) ? "" : ratio(ratio.value());
    }

    /** Whether it is not even known to a factor of two. */
    static boolean isWide(Estimate ratio) {
        return ratio.high() > WIDE * ratio.low();
    }

    /** Empty if it is not known to a factor of two, or what the collector worked can't be told from nothing. */
    static String believed(Estimate estimate) {
        return estimate == null ? ABSENT : isBelieved(estimate) ? number(estimate.value()) : "";
    }

    private static boolean isBelieved(Estimate estimate) {
        return estimate.hasInterval() && estimate.low() > 0 && !isWide(estimate);
    }

    /** Whether any of the table's rows tells what the collector works for the bytes. */
    static boolean isPerKilobyteKnown(Summary.Table table) {
        return table.lines().stream().map(Summary.Line::perKilobyte).anyMatch(cost -> cost != null && isBelieved(cost));
    }

    public static String number(Estimate estimate) {
        return estimate == null ? ABSENT : number(estimate.value());
    }

    /** The interval of a ratio: 0.97..1.03; empty where there is none. */
    static String ratioRange(Estimate ratio) {
        return ratio == null || !ratio.hasInterval() ? "" : ratio(ratio.low()) + ".." + ratio(ratio.high());
    }

    /** The interval of a figure: 1,071.2..1,102.0; empty where there is none. */
    static String range(Estimate estimate) {
        return estimate == null || !estimate.hasInterval() ? "" : number(estimate.low()) + ".." + number(estimate.high());
    }

    /** How far the farther end of the interval is: ±2.1%; empty where there is none. */
    static String plusMinus(Estimate estimate) {
        if (estimate == null || !estimate.hasInterval() || estimate.value() == 0) {
            return "";
        }
        double percent = Math.max(estimate.high() - estimate.value(), estimate.value() - estimate.low()) / Math.abs(estimate.value()) * 100;
        return percent >= 999.5 ? ">999%" : "±" + fixed(percent >= 9.95 ? 0 : 1, percent) + "%";
    }

    /** How far the farther end of the interval is, in the figure's unit: ±12.4; empty where there is none. */
    public static String error(Estimate estimate) {
        return estimate == null || !estimate.hasInterval() ? "" : "±" + number(Math.max(estimate.high() - estimate.value(), estimate.value() - estimate.low()));
    }

    /** How far the farther end of the interval of a share is, in percentage points: ±12.4%; empty where there is none. */
    public static String points(Estimate share) {
        return !share.hasInterval() ? "" : "±" + percent(Math.max(share.high() - share.value(), share.value() - share.low()));
    }

    /** A figure and how far the farther end of its interval is: -31.0 ±12.4. */
    public static String numberAndError(Estimate estimate) {
        return (number(estimate) + " " + error(estimate)).strip();
    }

    /** Who a row is not told apart from, and from what difference on it would be: "≈ netty, vertx (from 6.2%)". Empty where there is nobody. */
    static String notTold(Summary.Line line) {
        return line.tiesWith().isEmpty() ? "" : "≈ " + String.join(", ", line.tiesWith()) + (Double.isNaN(line.told()) ? "" : " (from " + percent(line.told()) + ")");
    }

    /** What is known of a row beside its figures: "steady", or what is wrong with it; and what it would take to know it better: "steady, needs 12 forks". */
    static String verdict(Summary.Line line) {
        return line.needs() == 0 ? line.verdict() : line.verdict() + ", needs " + fixed(0, line.needs()) + " forks";
    }

    /** How many false calls the pairs of a table let one expect; empty where none were compared. */
    static String calls(Calls calls) {
        return calls.pairs() == 0 ? "" : fixed(0, calls.pairs()) + (calls.pairs() == 1 ? " pair" : " pairs") + " compared" + (calls.isHolm() ? ", with Holm's bound" : "")
            + ": were all alike, at most " + fixed(2, calls.falseOnes()).replaceFirst("0$", "") + " would be told apart";
    }

    /** A share as a percentage: 0.023 is 2.3%. */
    public static String percent(double share) {
        return !Double.isFinite(share) ? infinite(share) : Math.abs(share) >= 10 ? format("%.1e%%", share * 100) : fixed(1, share * 100) + "%";
    }

    private static String infinite(double value) {
        return Double.isNaN(value) ? ABSENT : value > 0 ? "∞" : "-∞";
    }

    /** As Formatter rounds and groups it, but that a large report doesn't wait for. */
    private static String fixed(int decimals, double value) {
        StringBuilder text = new StringBuilder(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString());
        int end = decimals == 0 ? text.length() : text.length() - decimals - 1;
        for (int i = end - 3; i > (value < 0 ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
