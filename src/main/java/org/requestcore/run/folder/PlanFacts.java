package org.requestcore.run.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.plan.Plan;
import org.requestcore.plan.PlannedRow;
import org.requestcore.workload.routes.RouteTables;

/** What a plan measures, and how, as run.json keeps it: for each benchmark the values of its parameters, and a fingerprint of all, rows and routes. */
final class PlanFacts {
    private static final String ALL = "fingerprint";

    private PlanFacts() {
    }

    static JsonObject of(Plan plan) {
        Map<String, Map<String, Set<String>>> benchmarks = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (PlannedRow row : plan.rows()) {
            Map<String, Set<String>> facts = benchmarks.computeIfAbsent(name(row), n -> new LinkedHashMap<>());
            row.cell().params().forEach((name, value) -> add(facts, name, value));
            add(facts, "mode", row.cell().mode().shortLabel());
            add(facts, "forks", String.valueOf(row.forks()));
            add(facts, "seconds", String.valueOf(row.iterationSeconds()));
            add(facts, "flags", String.join(" ", row.flags()));
            lines.add(row.cell().id() + " forks=" + row.forks() + " seconds=" + row.iterationSeconds() + " flags=" + row.flags());
        }
        plan.rows().stream().map(row -> row.cell().params().get("table")).filter(t -> t != null && !RouteTables.NAMES.contains(t)).distinct()
            .forEach(table -> lines.add(RouteTables.load(table).routes().toString()));
        JsonObject json = new JsonObject();
        json.addProperty(ALL, Fingerprint.of(lines));
        benchmarks.forEach((benchmark, facts) -> {
            JsonObject texts = new JsonObject();
            facts.forEach((name, values) -> texts.addProperty(name, String.join(",", values)));
            json.add(benchmark, texts);
        });
        return json;
    }

    private static String name(PlannedRow row) {
        String benchmark = row.cell().benchmark();
        return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    }

    private static void add(Map<String, Set<String>> facts, String name, String value) {
        facts.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value);
    }

    /** In what two plans differ, a few words each: benchmarks that one has, values of parameters, forks, seconds of iterations, flags; or their routes. */
    static List<String> differences(JsonElement one, JsonElement other) {
        if (!(one instanceof JsonObject there) || !(other instanceof JsonObject here)) {
            return one == null || other == null || one.equals(other) ? List.of() : List.of("the plan (kept by another version)");
        }
        List<String> differences = new ArrayList<>();
        Set<String> names = new TreeSet<>(there.keySet());
        names.addAll(here.keySet());
        names.remove(ALL);
        for (String benchmark : names) {
            if (there.has(benchmark) != here.has(benchmark)) {
                differences.add(benchmark + " (" + (there.has(benchmark) ? "there" : "here") + " only)");
            } else {
                add(differences, benchmark, there.getAsJsonObject(benchmark), here.getAsJsonObject(benchmark));
            }
        }
        boolean isElsewhere = differences.isEmpty() && !there.get(ALL).equals(here.get(ALL));
        return isElsewhere ? List.of("the routes of a table, or which parameters are combined") : differences;
    }

    private static void add(List<String> differences, String benchmark, JsonObject there, JsonObject here) {
        Set<String> names = new LinkedHashSet<>(there.keySet());
        names.addAll(here.keySet());
        names.stream().filter(name -> !text(there, name).equals(text(here, name)))
            .forEach(name -> differences.add("%s of %s (%s there, %s here)".formatted(name, benchmark, text(there, name), text(here, name))));
    }

    private static String text(JsonObject facts, String name) {
        String text = facts.has(name) ? facts.get(name).getAsString() : "";
        return text.isEmpty() ? "none" : text;
    }
}
