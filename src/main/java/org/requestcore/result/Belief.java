package org.requestcore.result;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Whether a run can be believed: what stands before all its figures. B/op has no part in it, for it hardly varies.
 *
 * @param precision the half width of ratios' intervals that was asked for; 0.05 if none was
 * @param precise   how many of the ratios to the floor are known to it; of a run without a floor, of the rows' own figures
 * @param ratios    of how many
 * @param cold      rows without a warm fork, or with more cold than warm ones
 * @param disturbed rows with a fork that something else had taken the processor from
 * @param twoSpeed  rows whose forks have two speeds
 * @param failed    forks without a result
 * @param forks     times as many forks would make nine of ten ratios as narrow as asked; 1 if they are
 * @param seconds   that the run took; NaN if it isn't told
 */
public record Belief(double precision, int precise, int ratios, int cold, int disturbed, int twoSpeed, int failed, double forks, double seconds) {
    private static final double MOST = 0.9;
    /** Nobody measures for longer. */
    private static final double DAY = 86_400;

    public static Belief of(Summary summary) {
        double precision = new Facts(summary.conditions()).precision();
        List<Summary.Line> lines = summary.tables().stream().flatMap(t -> t.lines().stream()).toList();
        // the floor's own ratio is no news
        List<Estimate> ratios = lines.stream().map(Summary.Line::ratio).filter(r -> r != null && r.low() != r.high()).toList();
        List<Estimate> figures = ratios.isEmpty() ? lines.stream().map(Summary.Line::score).filter(s -> !Double.isNaN(s.value())).toList() : ratios;
        double[] widths = figures.stream().mapToDouble(Belief::width).sorted().toArray();
        double asked = Math.log1p(precision);
        int precise = (int) figures.stream().filter(f -> width(f) <= asked).count();
        double widest = widths.length == 0 ? asked : widths[(int) Math.ceil(MOST * widths.length) - 1];
        return new Belief(precision, precise, figures.size(), (int) lines.stream().filter(Belief::isCold).count(), count(lines, "disturbed"), (int) lines.stream().filter(l -> l.speeds() != null).count(),
            summary.failures().size(), Math.max(1, widest * widest / (asked * asked)), seconds(summary.conditions()));
    }

    /** Half of it, on the logarithm's scale; infinite without an interval. */
    private static double width(Estimate estimate) {
        return estimate.hasInterval() && estimate.low() > 0 ? Math.log(estimate.high() / estimate.low()) / 2 : Double.POSITIVE_INFINITY;
    }

    private static boolean isCold(Summary.Line line) {
        return line.verdict().startsWith("cold: ") || Stream.of(line.verdict().split(", ")).filter(part -> part.endsWith(" cold")).map(part -> part.split("[/ ]"))
            .anyMatch(part -> 2 * Integer.parseInt(part[0]) > Integer.parseInt(part[1]));
    }

    private static int count(List<Summary.Line> lines, String what) {
        return (int) lines.stream().filter(l -> l.verdict().contains(what)).count();
    }

    private static double seconds(JsonObject conditions) {
        try {
            JsonElement started = conditions.get("started");
            JsonElement ended = conditions.get("ended");
            return started == null || ended == null ? Double.NaN : Duration.between(Instant.parse(started.getAsString()), Instant.parse(ended.getAsString())).toSeconds();
        } catch (DateTimeParseException e) {
            return Double.NaN;
        }
    }

    /** Whether nine of ten ratios are as narrow as asked, and no row is cold. */
    public boolean isWhole() {
        return ratios > 0 && precise >= MOST * ratios && cold == 0 && failed == 0;
    }

    /** Two sentences at most: what is known, and what would mend it. */
    public String text() {
        List<String> but = new ArrayList<>();
        add(but, cold, "cold");
        add(but, disturbed, "disturbed");
        add(but, twoSpeed, "with two speeds");
        String asked = "±" + BigDecimal.valueOf(precision * 100).stripTrailingZeros().toPlainString() + " %";
        String known = "%s: %d of %d %s known to %s%s%s.".formatted(isWhole() ? "To be believed" : 2 * precise >= ratios && cold == 0 ? "To be believed in part" : "Not to be believed but for B/op", precise, ratios,
            ratios == 1 ? "ratio is" : "ratios are", asked, but.isEmpty() ? "" : "; " + String.join(", ", but), failed == 0 ? "" : failed == 1 ? "; 1 fork failed" : "; " + failed + " forks failed");
        return isWhole() ? known : known + mend(asked);
    }

    private static void add(List<String> but, int rows, String what) {
        if (rows > 0) {
            but.add(rows + (rows == 1 ? " row " : " rows ") + what);
        }
    }

    private String mend(String asked) {
        if (cold > 0) {
            return " Leave out -wi, or raise --longest-warmup.";
        }
        if (precise >= MOST * ratios || Double.isInfinite(forks)) {
            return ratios > 0 && Double.isInfinite(forks) ? " An interval takes two forks, a good one five: -f 5." : "";
        }
        if (seconds * forks > DAY) {
            return " For %s some %.0f times as many forks were needed, more than a day: take a quieter machine; the command doctor tells what is wrong with this one.".formatted(asked, Math.ceil(forks));
        }
        String time = Double.isNaN(seconds) ? "" : ", about " + text(seconds * forks);
        return " For %s take --precision %s: some %.0f times as many forks%s.".formatted(asked, asked.substring(1).replace(" ", ""), Math.ceil(forks), time);
    }

    private static String text(double seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds));
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
