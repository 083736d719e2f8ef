package org.requestcore.run.folder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.TextResult;

import org.requestcore.contract.Contender;

/**
 * What forks tell of themselves: a text that travels with JMH's results, in a secondary result of one iteration. It stays in the journal, goes into run.json, and is
 * taken out of what JMH prints and writes, for it is no metric.
 */
public enum Told {
    /** What the JVM, or a contender's library, decided by itself: names to values. */
    DECISIONS,
    /** From where the fork has a contender's libraries: Maven's coordinates to version and jar. */
    LOADED;

    /** Who decides, beside contenders; and where it stands in run.json. */
    public static final String JVM = "jvm";

    /** @param kind the parameter that names the contender */
    public static String who(String kind, Contender contender) {
        return kind + " " + contender.name();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param by {@link #who}, or {@link #JVM}: names to values */
    public Result<?> result(Map<String, Map<String, String>> by) {
        StringBuilder text = new StringBuilder();
        by.forEach((who, told) -> told.forEach((name, value) -> text.append(String.join("\t", who, name, value)).append('\n')));
        return new TextResult(text.toString(), label());
    }

    /** The same without any of it, for JMH to print. */
    public static IterationResult without(IterationResult iteration) {
        IterationResult without = new IterationResult(iteration.getBenchmarkParams(), iteration.getParams(), iteration.getMetadata());
        without.addResults(iteration.getRawPrimaryResults());
        List<String> labels = labels();
        iteration.getRawSecondaryResults().entrySet().stream().filter(e -> !labels.contains(e.getKey())).forEach(e -> without.addResults(e.getValue()));
        return without;
    }

    /** Takes all of it out, for JMH to write. */
    static void strip(IterationResult iteration) {
        labels().forEach(iteration.getRawSecondaryResults()::remove);
    }

    private static List<String> labels() {
        return Stream.of(values()).map(Told::label).toList();
    }

    /** Puts all of it into run.json: to each contender's, and the JVM's. */
    public static void keep(List<ForkRecord> records, RunFolder folder) {
        JsonObject contenders = folder.conditions().has(Contenders.PART) ? folder.conditions().getAsJsonObject(Contenders.PART) : new JsonObject();
        for (Told kind : values()) {
            kind.of(records).forEach((who, told) -> {
                if (who.equals(JVM)) {
                    folder.put(JVM, told);
                } else {
                    JsonObject contender = part(part(contenders, who.split(" ")[0]), who.split(" ")[1]);
                    contender.add(kind.label(), new Gson().toJsonTree(told));
                }
            });
        }
        folder.put(Contenders.PART, contenders);
    }

    private static JsonObject part(JsonObject whole, String name) {
        if (!whole.has(name)) {
            whole.add(name, new JsonObject());
        }
        return whole.getAsJsonObject(name);
    }

    /** By who: names to values; where forks told otherwise, all values, with a bar between them. */
    private Map<String, Map<String, String>> of(List<ForkRecord> records) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        records.stream().filter(ForkRecord::hasResult).flatMap(r -> r.result().getIterationResults().stream()).flatMap(this::lines)
            .map(line -> line.split("\t", 3)).filter(parts -> parts.length == 3)
            .forEach(parts -> all.computeIfAbsent(parts[0], who -> new TreeMap<>()).merge(parts[1], parts[2], Told::both));
        return all;
    }

    private Stream<String> lines(IterationResult iteration) {
        // null where there is none
        return Stream.ofNullable(iteration.getRawSecondaryResults().get(label())).flatMap(results -> results.stream()).map(Result::extendedInfo).filter(Objects::nonNull)
            .flatMap(String::lines);
    }

    private static String both(String known, String more) {
        return List.of(known.split(" \\| ")).contains(more) ? known : known + " | " + more;
    }
}
