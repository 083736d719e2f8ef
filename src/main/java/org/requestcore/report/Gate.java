package org.requestcore.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Change;
import org.requestcore.result.Comparison.Pair;
import org.requestcore.workload.BadInput;

/**
 * What makes a comparison fail in CI: a metric that got worse by more than a limit, and whose interval says that this is no noise.
 *
 * @param above   as a share: 0.05 is 5 %
 * @param metrics those that count
 */
public record Gate(double above, Set<Metric> metrics) {
    private static final Pattern PERCENTAGE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");
    /** A fraction of a byte an operation is what the measurement itself allocates, spread over them; any ratio can be made of it. */
    private static final double LEAST_BYTES = 1;

    /** What can be gated on. */
    public enum Metric {
        TIME("time", Pair::score), CPU("CPU", Pair::cpu), BYTES("B/op", Pair::bytes);

        private final String label;
        private final Function<Pair, Change> of;

        Metric(String label, Function<Pair, Change> of) {
            this.label = label;
            this.of = of;
        }

        static Metric named(String name) {
            return Arrays.stream(values()).filter(m -> m.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new BadInput("--gate: '" + name + "' is unknown; take some of time, cpu, bytes"));
        }
    }

    /**
     * @param percentage e.g. "5%"
     * @param metrics    names of metrics
     * @throws BadInput if it is no percentage, or one of them no metric
     */
    public static Gate of(String percentage, List<String> metrics) {
        String text = percentage.strip();
        Matcher number = PERCENTAGE.matcher(text);
        if (!number.matches()) {
            boolean isNumber = PERCENTAGE.matcher(text + "%").matches();
            throw new BadInput("--fail-above: '" + percentage + "' " + (isNumber ? "has no sign; write " + text + "% if it is per cent, or 5% for a ratio of 1.05" : "is no percentage; write it as 5%"));
        }
        return new Gate(Double.parseDouble(number.group(1)) / 100, metrics.stream().map(Metric::named).collect(Collectors.toSet()));
    }

    /** What got worse, a line each. */
    public List<String> failures(Comparison comparison) {
        List<String> failures = new ArrayList<>();
        for (Pair pair : comparison.pairs()) {
            for (Metric metric : Metric.values()) {
                Change change = metrics.contains(metric) ? metric.of.apply(pair) : null;
                if (change != null && isWorse(metric, change)) {
                    String row = Screen.plain((pair.benchmark() + " " + Conditions.params(pair.params())).strip());
                    failures.add(String.format(Locale.ROOT, "%s: %s is %s times base's, interval %.3f..%.3f", row, metric.label,
                        times(change.ratio().value()), change.ratio().low(), change.ratio().high()));
                }
            }
        }
        return failures;
    }

    /** How the limit was understood, and what came of it: a line; then a line each for what got worse; then how many rows could not be judged. */
    public List<String> verdict(Comparison comparison) {
        List<String> failures = failures(comparison);
        String limit = String.format(Locale.ROOT, "worse by more than %s%% (a ratio above %s) in %s", plain(above * 100), plain(1 + above),
            Arrays.stream(Metric.values()).filter(metrics::contains).map(m -> m.label).collect(Collectors.joining(", ")));
        List<String> lines = new ArrayList<>();
        lines.add(failures.isEmpty() && isUndecided(comparison) ? "Can't tell whether anything is " + limit + ": no figure is known to a factor of two; measure with more forks, and without -wi"
            : failures.isEmpty() ? "Nothing is " + limit : "Failed: " + failures.size() + (failures.size() == 1 ? " figure is " : " figures are ") + limit);
        failures.forEach(f -> lines.add("Worse: " + f));
        if (unjudged(comparison) > 0) {
            lines.add(unjudged(comparison) + " of " + comparison.pairs().size() + " rows have too few forks to be judged; measure with -f 5");
        }
        return lines;
    }

    /** A row with two speeds has several. */
    private static String times(double ratio) {
        return Double.isNaN(ratio) ? "some" : String.format(Locale.ROOT, "%.3f", ratio);
    }

    /** 5, 0.05: without what arithmetic adds. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(9)).stripTrailingZeros().toPlainString();
    }

    private boolean isWorse(Metric metric, Change change) {
        boolean isEnough = metric != Metric.BYTES || change.head() - change.base() >= LEAST_BYTES;
        // two speeds: the better of them
        double ratio = Double.isNaN(change.ratio().value()) ? change.ratio().low() : change.ratio().value();
        return isEnough && change.verdict() == Comparison.Verdict.SLOWER && ratio > 1 + above;
    }

    /** Whether nothing can be told: no figure that counts has an interval that is narrower than a factor of two. What is undecided neither passes nor fails. */
    public boolean isUndecided(Comparison comparison) {
        return comparison.pairs().stream().flatMap(pair -> metrics.stream().map(metric -> metric.of.apply(pair))).filter(Objects::nonNull)
            .allMatch(change -> !change.ratio().hasInterval() || Figures.isWide(change.ratio()));
    }

    /** How many rows have too few forks for an interval, so that they pass unseen. */
    long unjudged(Comparison comparison) {
        return comparison.pairs().stream().filter(p -> metrics.stream().map(m -> m.of.apply(p)).anyMatch(c -> c != null && !c.ratio().hasInterval())).count();
    }
}
