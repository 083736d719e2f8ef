package org.requestcore.result.sides;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.result.Likeness;
import org.requestcore.result.Row;
import org.requestcore.result.Run;
import org.requestcore.workload.BadInput;

/**
 * Several runs as one, in which each row has the parameter {@link Row#SIDE}: a summary tells sides apart as it tells contenders apart elsewhere, and so shows one row under each of the conditions.
 * What all runs tell alike is what the joined one tells; in what the others differ from the first it tells as {@code differences}.
 */
public final class JoinedSides {
    private static final String SIDE = "side";
    private static final String ENDED = "ended";
    /** Of each run its own. */
    private static final List<String> OWN = List.of("command", SIDE, "time", "sessions", "failures", "cold");

    private JoinedSides() {
    }

    /**
     * @param runs   the first is what the others are compared with
     * @param across in what they may differ although it moves every row: host, jdk, flags
     * @return one run, of the rows that the first one has; with one run, that run
     * @throws BadInput if they differ in more than that, or one has no row that the first one has
     */
    public static Run of(List<Run> runs, Set<String> across) {
        Run first = runs.get(0);
        if (runs.size() == 1) {
            return first;
        }
        List<String> names = names(runs);
        JsonArray differences = new JsonArray();
        for (int i = 1; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.rows().stream().noneMatch(row -> first.rows().stream().anyMatch(known -> known.title().equals(row.title())))) {
                throw new BadInput("%s and %s have no row in common; name runs of the same rows".formatted(first.name(), run.name()));
            }
            String name = names.get(i);
            Likeness.warnings(first, run, across).forEach(warning -> differences.add(name + ": " + warning));
        }
        JsonObject conditions = alike(runs);
        conditions.add("sides", texts(names));
        conditions.add("differences", differences);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            String name = names.get(i);
            runs.get(i).rows().forEach(row -> rows.add(row.on(name)));
            own(runs.get(i), name, conditions);
        }
        return new Run(String.join(", ", runs.stream().map(Run::name).toList()), conditions, rows);
    }

    /** As the runs were told their side; of those that weren't, or were told the same, the folders' names. */
    private static List<String> names(List<Run> runs) {
        List<String> told = runs.stream().map(run -> run.conditions().has(SIDE) ? run.conditions().get(SIDE).getAsString().replaceFirst("^\\S+ ", "") : run.name()).toList();
        return Set.copyOf(told).size() == runs.size() ? told : runs.stream().map(Run::name).toList();
    }

    private static JsonObject alike(List<Run> runs) {
        JsonObject alike = runs.get(0).conditions().deepCopy();
        OWN.forEach(alike::remove);
        JsonElement noise = alike.get("noise");
        boolean hasEnded = runs.stream().allMatch(run -> run.conditions().has(ENDED));
        for (Run run : runs) {
            intersect(alike, run.conditions());
        }
        // of the same minutes
        runs.get(0).conditions().asMap().entrySet().stream().filter(c -> c.getKey().equals("started") || c.getKey().equals(ENDED) && hasEnded).forEach(c -> alike.add(c.getKey(), c.getValue()));
        if (noise != null) {
            alike.add("noise", noise);
        }
        return alike;
    }

    private static void intersect(JsonObject one, JsonObject other) {
        for (String name : List.copyOf(one.keySet())) {
            if (one.get(name) instanceof JsonObject part && other.get(name) instanceof JsonObject its) {
                intersect(part, its);
            } else if (!one.get(name).equals(other.get(name))) {
                one.remove(name);
            }
        }
    }

    /** Its failures and its cold rows. */
    private static void own(Run run, String name, JsonObject conditions) {
        for (String part : List.of("failures", "cold")) {
            if (run.conditions().get(part) instanceof JsonArray told) {
                JsonArray all = conditions.has(part) ? conditions.getAsJsonArray(part) : new JsonArray();
                told.forEach(each -> all.add(each instanceof JsonObject row ? on(row, name) : each));
                conditions.add(part, all);
            }
        }
    }

    private static JsonObject on(JsonObject told, String name) {
        JsonObject row = told.deepCopy();
        if (row.get("params") instanceof JsonObject params) {
            params.addProperty(Row.SIDE, name);
        } else if (row.has("row")) {
            row.addProperty("row", row.get("row").getAsString() + " " + Row.SIDE + "=" + name);
        }
        return row;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
