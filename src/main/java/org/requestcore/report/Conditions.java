package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.contract.Offer;
import org.requestcore.result.Run;
import org.requestcore.result.Summary;

/** What run.json says about a run, in a few words. What it does not say is left out. */
public final class Conditions {
    private static final String CONTENDERS = "contenders";

    private Conditions() {
    }

    /**
     * The machine; the software and the forks; and, if the run tells them, the versions of its contenders, what they decided by themselves, and why those
     * that are marked remember by design.
     */
    static List<String> lines(Summary summary) {
        return Stream.of(machine(summary.conditions()), Stream.of(software(summary.conditions()), forks(summary)).filter(s -> !s.isEmpty()).collect(Collectors.joining("; ")),
            differences(summary.conditions()), contenders(summary), decided(summary), remembering(summary)).filter(s -> !s.isEmpty()).toList();
    }

    /** In what sides that are compared differ from the first. */
    private static String differences(JsonObject run) {
        return run.get("differences") instanceof JsonArray all ? all.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining("; ")) : "";
    }

    /** "netty 4.2.0, vertx 5.0.0 (netty-buffer 4.2.0)": each with its version, and with those of the libraries that its forks loaded in another. */
    private static String contenders(Summary summary) {
        Set<String> versions = new LinkedHashSet<>();
        for (Summary.Table table : summary.tables()) {
            if (table.contenderName().equals("meter")) {
                add(versions, "micrometer", text(summary.conditions(), "versions", "micrometer"), "");
            }
            table.lines().stream().map(Summary.Line::contender).sorted().forEach(name -> add(versions, summary.conditions(), table.contenderName(), name));
            if (encodes(table)) {
                part(summary.conditions(), CONTENDERS, "library").keySet().forEach(name -> add(versions, summary.conditions(), "library", name));
            }
        }
        return String.join(", ", versions);
    }

    /** Whose requests are whole encodes with a library too. */
    private static boolean encodes(Summary.Table table) {
        return table.conditions().containsKey("shape");
    }

    private static void add(Set<String> versions, JsonObject run, String kind, String name) {
        String version = text(run, CONTENDERS, kind, name, "version");
        add(versions, name, version, Run.loaded(part(run, CONTENDERS, kind, name, "loaded")).entrySet().stream().filter(library -> !library.getValue().equals(version))
            .map(library -> library.getKey().replaceFirst(".*:", "") + " " + library.getValue()).collect(Collectors.joining(", ")));
    }

    private static void add(Set<String> versions, String name, String version, String others) {
        if (version != null) {
            versions.add(name + " " + version + (others.isEmpty() ? "" : " (" + others + ")"));
        }
    }

    /** "undertow: buffers DefaultByteBufferPool, direct true; netty: ..." of those that are shown; the JVM's flags are left to run.json. */
    private static String decided(Summary summary) {
        Set<String> shown = summary.tables().stream().flatMap(t -> Stream.concat(t.lines().stream().map(Summary.Line::contender), t.conditions().values().stream())).collect(Collectors.toSet());
        boolean hasRequests = summary.tables().stream().anyMatch(Conditions::encodes);
        return Stream.of("stack", "library").flatMap(kind -> part(summary.conditions(), CONTENDERS, kind).keySet().stream().filter(name -> shown.contains(name) || hasRequests && kind.equals("library"))
            .map(name -> decided(name, part(summary.conditions(), CONTENDERS, kind, name, "decisions")))).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String decided(String name, JsonObject decisions) {
        String all = decisions.entrySet().stream().filter(d -> d.getValue().isJsonPrimitive()).map(d -> d.getKey() + " " + d.getValue().getAsString()).collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : name + ": " + all;
    }

    private static String remembering(Summary summary) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Summary.Table table : summary.tables()) {
            String contract = table.concern().equals("routing") ? "router" : table.concern();
            table.lines().stream().filter(line -> line.verdict().endsWith("remembers")).map(Summary.Line::contender).forEach(name -> {
                String reason = text(summary.conditions(), CONTENDERS, "stack", name, contract, Offer.Fact.REMEMBERS.key());
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
    static String text(JsonObject run, String... path) {
        JsonElement at = at(run, path);
        return at != null && at.isJsonPrimitive() ? at.getAsString() : null;
    }

    /** @return empty if there is no such object */
    private static JsonObject part(JsonObject run, String... path) {
        return at(run, path) instanceof JsonObject part ? part : new JsonObject();
    }

    private static JsonElement at(JsonObject run, String... path) {
        JsonElement at = run;
        for (String name : path) {
            at = at != null && at.isJsonObject() ? at.getAsJsonObject().get(name) : null;
        }
        return at;
    }

    /** A row's parameters: "table=github probe=mix". */
    public static String params(Map<String, String> params) {
        return params.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }
}
