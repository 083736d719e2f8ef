package org.requestcore.run.folder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.TextResult;

/**
 * What JVM and libraries decided by themselves in the forks, as the forks told it: a text that travels with JMH's results, in a secondary result of one iteration.
 * It stays in the journal, and is taken out of what JMH prints and writes, for it is no metric.
 */
public final class Decisions {
    private static final String LABEL = "decisions";

    private Decisions() {
    }

    /** @param by contender, or "jvm": names to values */
    public static Result<?> result(Map<String, Map<String, String>> by) {
        StringBuilder text = new StringBuilder();
        by.forEach((who, decisions) -> decisions.forEach((name, value) -> text.append(String.join("\t", who, name, value)).append('\n')));
        return new TextResult(text.toString(), LABEL);
    }

    /** The same without it, for JMH to print. */
    public static IterationResult without(IterationResult iteration) {
        IterationResult without = new IterationResult(iteration.getBenchmarkParams(), iteration.getParams(), iteration.getMetadata());
        without.addResults(iteration.getRawPrimaryResults());
        iteration.getRawSecondaryResults().entrySet().stream().filter(e -> !e.getKey().equals(LABEL)).forEach(e -> without.addResults(e.getValue()));
        return without;
    }

    /** Takes it out, for JMH to write. */
    static void strip(IterationResult iteration) {
        iteration.getRawSecondaryResults().remove(LABEL);
    }

    /** By contender, and "jvm": names to values; where forks decided otherwise, all values, with a bar between them. */
    public static Map<String, Map<String, String>> of(List<ForkRecord> records) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        records.stream().filter(ForkRecord::hasResult).flatMap(r -> r.result().getIterationResults().stream()).flatMap(Decisions::lines)
            .map(line -> line.split("\t", 3)).filter(parts -> parts.length == 3)
            .forEach(parts -> all.computeIfAbsent(parts[0], who -> new TreeMap<>()).merge(parts[1], parts[2], Decisions::both));
        return all;
    }

    private static Stream<String> lines(IterationResult iteration) {
        // null where there is none
        return Stream.ofNullable(iteration.getRawSecondaryResults().get(LABEL)).flatMap(results -> results.stream()).map(Result::extendedInfo).filter(Objects::nonNull).flatMap(String::lines);
    }

    private static String both(String known, String more) {
        return List.of(known.split(" \\| ")).contains(more) ? known : known + " | " + more;
    }
}
