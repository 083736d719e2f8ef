package org.requestcore.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.workload.BadInput;

/**
 * How much is done for a row's figure.
 *
 * @param precision     the half width of ratios' intervals that is asked for, e.g. 0.05; NaN if it isn't
 * @param seconds       in which the run ends; infinite if it may take what it takes
 * @param longestWarmup seconds, of forks that are cold after a shorter one
 */
public record Effort(double precision, double seconds, double longestWarmup) {
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(s|m|min|h)");

    /**
     * @param precision "5%"; null for none
     * @param time      "15m", "90s", "1h"; null for no limit
     * @throws BadInput if they aren't that
     */
    public static Effort of(String precision, String time, double longestWarmup) {
        if (!(longestWarmup > 0)) {
            throw new BadInput("--longest-warmup " + longestWarmup + ": give seconds, e.g. 60");
        }
        return new Effort(precision == null ? Double.NaN : percent(precision), time == null ? Double.POSITIVE_INFINITY : seconds(time), longestWarmup);
    }

    private static double percent(String text) {
        Matcher matcher = PERCENT.matcher(text);
        if (!matcher.matches() || Double.parseDouble(matcher.group(1)) < 0.1 || Double.parseDouble(matcher.group(1)) > 50) {
            throw new BadInput("--precision " + text + ": give the width of ratios' intervals to either side, from 0.1% to 50%, with the sign: 5%");
        }
        return Double.parseDouble(matcher.group(1)) / 100;
    }

    private static double seconds(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches() || Double.parseDouble(matcher.group(1)) == 0) {
            throw new BadInput("--time " + text + ": give seconds, minutes or hours: 90s, 15m, 1h");
        }
        return Double.parseDouble(matcher.group(1)) * switch (matcher.group(2)) {
            case "s" -> 1;
            case "h" -> 3_600;
            default -> 60;
        };
    }

    /** Whether the number of forks is given. */
    public boolean isFixed() {
        return Double.isNaN(precision) && Double.isInfinite(seconds);
    }
}
