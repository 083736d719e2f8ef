package org.requestcore.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.requestcore.run.folder.Contenders;
import org.requestcore.run.folder.HostFacts;
import org.requestcore.workload.BadInput;

/**
 * Whether two runs may be compared. A difference of the host, the JDK or its flags is one of every row, and no news of the code: refused, unless it is what the
 * user wants to know. Other differences are told.
 */
public final class Likeness {
    public static final List<String> ACROSS = List.of("host", "jdk", "flags");
    private static final Set<String> HELD = Set.of("host", "jdk", "jvm", "loadAtStart");
    /** Free memory and the like differ from boot to boot. */
    private static final double ALIKE = 0.1;

    private final Run base;
    private final Run head;
    private final Facts baseFacts;
    private final Facts headFacts;
    private final Map<String, String> grave = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> shared;

    private Likeness(Run base, Run head) {
        this.base = base;
        this.head = head;
        baseFacts = new Facts(base.conditions());
        headFacts = new Facts(head.conditions());
        shared = benchmarks(base);
        shared.retainAll(benchmarks(head));
    }

    private static Set<String> benchmarks(Run run) {
        return run.rows().stream().map(Row::benchmark).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * @param across what may differ: host, jdk, flags
     * @return the differences, a sentence each
     * @throws BadInput if the runs differ in something else of these, or there is no such thing
     */
    public static List<String> warnings(Run base, Run head, Set<String> across) {
        across.stream().filter(a -> !ACROSS.contains(a)).findFirst().ifPresent(a -> {
            throw new BadInput("--across " + a + ": there are " + String.join(", ", ACROSS));
        });
        Likeness likeness = new Likeness(base, head);
        likeness.grave();
        likeness.minor();
        List<String> refused = likeness.grave.keySet().stream().filter(g -> !across.contains(g)).toList();
        if (!refused.isEmpty()) {
            throw new BadInput("%s and %s differ in %s; compare like with like, or allow it: --across %s".formatted(base.name(), head.name(),
                refused.stream().map(g -> g + " (" + likeness.grave.get(g) + ")").collect(Collectors.joining(", ")), String.join(",", likeness.grave.keySet())));
        }
        List<String> all = new ArrayList<>();
        likeness.grave.forEach((what, how) -> all.add(what + " differs: " + how));
        all.addAll(likeness.warnings);
        return all;
    }

    private void grave() {
        for (Run run : List.of(base, head)) {
            if (run.conditions().size() == 0) {
                warnings.add(run.name() + " has no run.json: its host is unknown");
            }
        }
        List<String> hosts = HostFacts.differences(baseFacts.part("environment"), headFacts.part("environment"));
        if (!hosts.isEmpty()) {
            grave.put("host", String.join("; ", hosts));
        }
        grave("jdk", baseFacts.text("environment", "jvm"), headFacts.text("environment", "jvm"));
        grave("jdk", told(ofRows(base, Row::jdk)), told(ofRows(head, Row::jdk)));
        grave("flags", text(base.conditions(), "collector"), text(head.conditions(), "collector"));
        grave("flags", ofRows(base, Likeness::flags), ofRows(head, Likeness::flags));
    }

    /** Without leave to measure beside others, which moves no number by itself. */
    public static String flags(Row row) {
        return row.jvmArgs().replaceAll("-Djmh\\.ignoreLock=\\S*", "").strip().replaceAll(" +", " ");
    }

    /** What one of them doesn't tell is no difference. */
    private void grave(String what, String one, String other) {
        if (one != null && other != null && !one.equals(other)) {
            grave.merge(what, "%s, %s".formatted(less(one, other), less(other, one)), (known, more) -> known + "; " + more);
        }
    }

    /** Of flags, those that the other has not: they are many, and differ in few. */
    private static String less(String one, String other) {
        Set<String> known = new HashSet<>(List.of(other.split(" ")));
        return orNone(Stream.of(one.split(" ")).filter(word -> !known.contains(word)).collect(Collectors.joining(" ")));
    }

    /** Old files don't name the JDK. Having no flags is something to tell. */
    private static String told(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    /** Of the benchmarks that both have; each may have its own. */
    private String ofRows(Run run, Function<Row, String> what) {
        return run.rows().stream().filter(r -> shared.contains(r.benchmark())).map(what).distinct().sorted().collect(Collectors.joining(" | "));
    }

    private void minor() {
        List.of(Contenders.STACK, Contenders.LIBRARY).forEach(this::contenders);
        for (String part : List.of("environment", "versions")) {
            for (Map.Entry<String, JsonElement> fact : baseFacts.part(part).entrySet()) {
                String name = fact.getKey();
                JsonElement other = headFacts.part(part).get(name);
                if (other != null && !(part.equals("environment") && (HELD.contains(name) || HostFacts.has(name))) && !alike(fact.getValue(), other)) {
                    warnings.add("%s differs: %s, %s".formatted(name, baseFacts.text(part, name), headFacts.text(part, name)));
                }
            }
        }
        decisions("jvm", baseFacts.part("jvm"), headFacts.part("jvm"));
        load(base, baseFacts);
        load(head, headFacts);
    }

    /** Other versions first, for that is what was measured. */
    private void contenders(String kind) {
        Facts one = baseFacts.contenders(kind);
        Facts other = headFacts.contenders(kind);
        Map<String, List<String>> loaded = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(one.conditions().keySet());
        names.addAll(other.conditions().keySet());
        for (String name : names) {
            String versions = differing(version(baseFacts, kind, name), version(headFacts, kind, name));
            if (versions != null) {
                warn(name + " differs: " + versions);
            }
            Map<String, String> theirs = Run.loaded(part(other, name, "loaded"));
            Run.loaded(part(one, name, "loaded")).forEach((library, version) -> {
                String differing = differing(version, theirs.get(library));
                // its contender's version has told it already
                if (differing != null && !differing.equals(versions)) {
                    loaded.computeIfAbsent(library + " differs: " + differing, text -> new ArrayList<>()).add(name);
                }
            });
        }
        loaded.forEach((text, who) -> warn(text + " (" + String.join(", ", who) + ")"));
        names.forEach(name -> decisions(name, part(one, name, "decisions"), part(other, name, "decisions")));
    }

    /** Older runs tell those of libraries only, which the contender may be called after. */
    private static String version(Facts facts, String kind, String name) {
        String version = text(facts.contenders(kind).part(name), "version");
        return version == null ? facts.text("versions", name) : version;
    }

    private static JsonObject part(Facts contenders, String name, String part) {
        return new Facts(contenders.part(name)).part(part);
    }

    /** Null if they don't differ, or one isn't told. */
    private static String differing(String one, String other) {
        return one == null || other == null || one.equals(other) ? null : one + ", " + other;
    }

    /** Once: a stack and a library may have one name and one version. */
    private void warn(String text) {
        if (!warnings.contains(text)) {
            warnings.add(text);
        }
    }

    /** What the forks' JVM, or a contender's library, decided by itself. */
    private void decisions(String who, JsonObject one, JsonObject other) {
        for (String name : one.keySet()) {
            String differing = differing(text(one, name), text(other, name));
            if (differing != null) {
                warn("%s decided otherwise: %s %s".formatted(who, name, differing));
            }
        }
    }

    private void load(Run run, Facts facts) {
        if (facts.heavyLoad() != null) {
            warnings.add(run.name() + " started under load: " + facts.heavyLoad());
        }
    }

    private static boolean alike(JsonElement one, JsonElement other) {
        if (one instanceof JsonPrimitive a && other instanceof JsonPrimitive b && a.isNumber() && b.isNumber()) {
            return Math.abs(a.getAsDouble() - b.getAsDouble()) <= ALIKE * Math.max(Math.abs(a.getAsDouble()), Math.abs(b.getAsDouble()));
        }
        return one.equals(other);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value ? value.getAsString() : null;
    }
}
