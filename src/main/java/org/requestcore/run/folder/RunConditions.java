package org.requestcore.run.folder;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

import org.requestcore.contract.Contender;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.Versions;
import org.requestcore.machine.Disturbance;
import org.requestcore.machine.Environment;
import org.requestcore.machine.Noise;
import org.requestcore.plan.Javas;
import org.requestcore.plan.Plan;
import org.requestcore.plan.Request;
import org.requestcore.plan.Selection;
import org.requestcore.plan.Variant;

/** What run.json says when a run begins: all that can move its numbers, and what is needed to go on with it. */
public final class RunConditions {
    private RunConditions() {
    }

    /** And what others had of the cores meanwhile: the load average remembers what this user ran a minute ago. */
    private static Map<String, Object> noise() {
        Disturbance meanwhile = Disturbance.start();
        Map<String, Object> noise = Noise.read();
        noise.putAll(meanwhile.read());
        return noise;
    }

    /**
     * One a side. The machine's noise is read once: it is that of the same seconds.
     *
     * @param whole the plan, of all shards
     * @param plan  of this one
     */
    public static List<JsonObject> of(Request request, Plan whole, Plan plan) {
        Map<String, Object> noise = noise();
        return request.variants().stream().map(side -> of(request, whole, plan, side, noise)).toList();
    }

    private static JsonObject of(Request request, Plan whole, Plan plan, Variant side, Map<String, Object> noise) {
        List<String> flags = Stream.concat(plan.rows().stream().flatMap(row -> row.flags().stream()), side.flags().stream()).distinct().toList();
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("command", request.command());
        if (request.name() != null) {
            conditions.put("selections", request.selections().stream().map(Selection::line).toList());
        }
        if (side.option() != null) {
            conditions.put("side", side.option() + " " + side.name());
        }
        conditions.put("started", Instant.now().toString());
        conditions.put("rows", plan.rows().size());
        conditions.put("forks", plan.forks());
        conditions.put("order", request.sequential() ? "sequential" : "interleaved");
        if (!request.sequential()) {
            conditions.put("seed", request.seed());
        }
        if (request.shard() != null) {
            conditions.put("shard", request.shard().toString());
        }
        conditions.put("tables", tables(plan));
        conditions.put("collector", Environment.collector(flags));
        conditions.put("jvmArgs", flags);
        conditions.put("environment", environment(side));
        conditions.put("noise", noise);
        told(conditions, whole, side.classPath());
        conditions.put("jar", Fingerprint.ofClassPath(ForkClassPath.of(side.classPath()).whole(whole)));
        conditions.put("plan", PlanFacts.of(whole));
        return new Gson().toJsonTree(conditions).getAsJsonObject();
    }

    /** The machine, and the JDK of a side's forks. */
    static Map<String, Object> environment(Variant side) {
        Map<String, Object> environment = Environment.read();
        if (side.java() != null) {
            environment.putAll(Environment.jvm(Javas.properties(side.java())));
        }
        return environment;
    }

    /** Of the user's own: how many routes, and what of the file is no route and was left out. */
    private static Map<String, Object> tables(Plan plan) {
        Map<String, Object> tables = new LinkedHashMap<>();
        plan.tables().forEach(table -> tables.put(table.name(), Map.of("routes", table.routes().size(), "skipped", table.skipped())));
        return tables;
    }

    /** What a class path is made of, and its contenders, as they tell it themselves. */
    private static void told(Map<String, Object> conditions, Plan whole, String classPath) {
        if (classPath.equals(System.getProperty("java.class.path"))) {
            conditions.put("versions", Versions.all());
            conditions.put(Contenders.PART, Contenders.of(whole, Map.of(Contenders.STACK, versions(Stacks.all()), Contenders.LIBRARY, versions(JsonLibraries.all()))));
            return;
        }
        try (OtherBuild other = new OtherBuild(classPath)) {
            conditions.put("versions", other.versions());
            conditions.put(Contenders.PART, Contenders.of(whole, Map.of(Contenders.STACK, other.contenders(Stacks.class, Contender.class),
                Contenders.LIBRARY, other.contenders(JsonLibraries.class, Contender.class))));
        }
    }

    private static Map<String, String> versions(List<? extends Contender> contenders) {
        return contenders.stream().collect(Collectors.toMap(Contender::name, Contender::version));
    }
}
