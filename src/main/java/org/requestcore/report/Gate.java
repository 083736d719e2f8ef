package org.requestcore.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern PERCENTAGE = Pattern.compile("(\\d+(?:\\.\\d+)?)%?");
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
        Matcher number = PERCENTAGE.matcher(percentage.strip());
        if (!number.matches()) {
            throw new BadInput("--fail-above: '" + percentage + "' is no percentage; write it as 5%");
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
                    failures.add(String.format(Locale.ROOT, "%s: %s is %.3f times base's, interval %.3f..%.3f", row, metric.label,
                        change.ratio().value(), change.ratio().low(), change.ratio().high()));
                }
            }
        }
        return failures;
    }

    private boolean isWorse(Metric metric, Change change) {
        boolean isEnough = metric != Metric.BYTES || change.head() - change.base() >= LEAST_BYTES;
        return isEnough && change.ratio().value() > 1 + above && change.ratio().low() > 1;
    }

    /** How many rows have too few forks for an interval, so that they pass unseen. */
    public long unjudged(Comparison comparison) {
        return comparison.pairs().stream().filter(p -> metrics.stream().map(m -> m.of.apply(p)).anyMatch(c -> c != null && !c.ratio().hasInterval())).count();
    }
}
