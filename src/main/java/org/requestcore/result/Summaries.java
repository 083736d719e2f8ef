package org.requestcore.result;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What a run says. */
public final class Summaries {
    private Summaries() {
    }

    /** The same for the same run, to the last digit. */
    public static Summary of(Run run) {
        List<Entry> entries = run.rows().parallelStream().filter(row -> row.primary().forks().length > 0).map(Entry::of).toList();
        Facts facts = new Facts(run.conditions());
        List<Summary.Table> tables = Tables.of(facts, entries);
        List<Summary.Budget> budgets = Budgets.of(facts, entries);
        return new Summary(run.name(), run.conditions(), tables, budgets, Additions.of(facts, entries), Anatomies.of(entries), failures(run.conditions()), Doubts.of(run, entries, tables, budgets));
    }

    private static List<String> failures(JsonObject conditions) {
        List<String> failures = new ArrayList<>();
        if (conditions.get("failures") instanceof JsonArray list) {
            for (JsonElement failure : list) {
                failures.add(failure instanceof JsonObject told ? "%s, fork %s: %s".formatted(text(told, "row"), text(told, "fork"), text(told, "reason"))
                    : failure.toString());
            }
        }
        return failures;
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null ? "?" : value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
}
