package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.contract.Offer;
import org.requestcore.result.Summary;

/** What run.json says about a run, in a few words. What it does not say is left out. */
final class Conditions {
    private Conditions() {
    }

    /**
     * The machine; the software and the forks; and, if the run tells them, the versions of its contenders, what they decided by themselves, and why those
     * that are marked remember by design.
     */
    static List<String> lines(Summary summary) {
        return Stream.of(machine(summary.conditions()), Stream.of(software(summary.conditions()), forks(summary)).filter(s -> !s.isEmpty()).collect(Collectors.joining("; ")),
            contenders(summary), decided(summary.conditions()), remembering(summary)).filter(s -> !s.isEmpty()).toList();
    }

    private static String contenders(Summary summary) {
        Set<String> versions = new LinkedHashSet<>();
        for (Summary.Table table : summary.tables()) {
            String part = table.contenderName().equals("library") ? "libraries" : table.contenderName() + "s";
            table.lines().stream().map(Summary.Line::contender).sorted().forEach(name -> {
                String version = text(summary.conditions(), part, name);
                if (version != null) {
                    versions.add(name + " " + version);
                }
            });
        }
        return String.join(", ", versions);
    }

    /** "undertow: buffers DefaultByteBufferPool, direct true; netty: ..."; the JVM's flags are left to run.json. */
    private static String decided(JsonObject run) {
        if (!(run.get("decisions") instanceof JsonObject decisions)) {
            return "";
        }
        return decisions.entrySet().stream().filter(who -> !who.getKey().equals("jvm") && who.getValue() instanceof JsonObject)
            .map(who -> who.getValue().getAsJsonObject().entrySet().stream().filter(d -> d.getValue().isJsonPrimitive()).map(d -> d.getKey() + " " + d.getValue().getAsString())
                .collect(Collectors.joining(", ", who.getKey() + ": ", ""))).collect(Collectors.joining("; "));
    }

    private static String remembering(Summary summary) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Summary.Table table : summary.tables()) {
            String contract = table.concern().equals("routing") ? "router" : table.concern();
            table.lines().stream().filter(line -> line.verdict().endsWith("remembers")).map(Summary.Line::contender).forEach(name -> {
                String reason = text(summary.conditions(), "contenders", name, contract, Offer.Fact.REMEMBERS.key());
                if (reason != null) {
                    reasons.add(name + " remembers by design: " + reason);
                }
            });
        }
        return String.join("; ", reasons);
    }

    /** How many forks the rows have: "3 forks", "2 to 3 forks"; empty without rows. */
    private static String forks(Summary summary) {
        int[] forks = summary.tables().stream().flatMap(t -> t.lines().stream()).mapToInt(Summary.Line::forks).sorted().toArray();
        if (forks.length == 0) {
            return "";
        }
        int least = forks[0];
        int most = forks[forks.length - 1];
        return (least == most ? "" : least + " to ") + most + (most == 1 ? " fork" : " forks");
    }

    private static String machine(JsonObject run) {
        List<String> facts = new ArrayList<>();
        add(facts, "%s", run, "environment", "cpu");
        add(facts, "%s cores", run, "environment", "cores");
        add(facts, "%s", run, "environment", "os");
        add(facts, "quota %s", run, "environment", "cpuQuota");
        add(facts, "governor %s", run, "environment", "governor");
        add(facts, "noise %s%% wall", run, "noise", "wallCvPercent");
        add(facts, "%s%% CPU", run, "noise", "cpuCvPercent");
        return facts.isEmpty() ? "Conditions unknown: there is no run.json beside the rows" : String.join(", ", facts);
    }

    private static String software(JsonObject run) {
        List<String> facts = new ArrayList<>();
        add(facts, "JDK %s", run, "environment", "jdk");
        add(facts, "%s collector", run, "collector");
        add(facts, "commit %s", run, "versions", "commit");
        if ("true".equals(text(run, "versions", "dirty"))) {
            facts.add("with uncommitted changes");
        }
        return String.join(", ", facts);
    }

    private static void add(List<String> facts, String pattern, JsonObject run, String... path) {
        String text = text(run, path);
        if (text != null) {
            facts.add(pattern.formatted(text));
        }
    }

    /** @return null if there is no such value, or if it is no plain one */
    private static String text(JsonObject run, String... path) {
        JsonElement at = run;
        for (String name : path) {
            at = at != null && at.isJsonObject() ? at.getAsJsonObject().get(name) : null;
        }
        return at != null && at.isJsonPrimitive() ? at.getAsString() : null;
    }

    /** A row's parameters: "table=github probe=mix". */
    static String params(Map<String, String> params) {
        return params.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }
}
