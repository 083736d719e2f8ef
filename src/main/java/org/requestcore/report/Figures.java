package org.requestcore.report;

import java.util.Locale;

import org.requestcore.result.Estimate;

/** Figures as text, the same everywhere. What is absent is a dash. */
public final class Figures {
    static final String ABSENT = "-";
    /** The verdict of a row of which nothing is wrong. */
    static final String STEADY = "steady";

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
        return size == 0 ? "0" : format(size >= 1e6 ? "%,.0f" : size >= 9.995 ? "%,.1f" : "%.2f", value);
    }

    /** A number in at most nine characters, for tables that would not fit otherwise. */
    public static String shortNumber(double value) {
        return Math.abs(value) < 99_999 || !Double.isFinite(value) ? number(value) : format("%.2e", value);
    }

    /** Bytes an operation. Below ten a fraction says that only some operations allocate; below a twentieth it is the harness of the measurement. */
    public static String bytes(double value) {
        double size = Math.abs(value);
        return !Double.isFinite(value) || size >= 1e8 ? number(value) : size < 0.05 ? "0" : format(size < 9.95 ? "%.1f" : "%,.0f", value);
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
        return size >= 1e5 ? format("%.1e", value) : format(size >= 99.95 ? "%,.0f" : size >= 9.995 ? "%.1f" : "%.2f", value);
    }

    static String ratio(Estimate ratio) {
        return ratio == null ? ABSENT : ratio(ratio.value());
    }

    static String number(Estimate estimate) {
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
        return percent >= 999.5 ? ">999%" : format(percent >= 9.95 ? "±%.0f%%" : "±%.1f%%", percent);
    }

    /** A share as a percentage: 0.023 is 2.3%. */
    public static String percent(double share) {
        return Double.isFinite(share) ? format(Math.abs(share) >= 10 ? "%.1e%%" : "%.1f%%", share * 100) : infinite(share);
    }

    private static String infinite(double value) {
        return Double.isNaN(value) ? ABSENT : value > 0 ? "∞" : "-∞";
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
