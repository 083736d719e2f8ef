package org.requestcore.run.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.plan.Plan;
import org.requestcore.plan.Variant;
import org.requestcore.workload.BadInput;

/** Forks belong into one run only if they ran on the same machine, by the same JDK, from the same jar, by the same plan. */
public final class Sameness {
    private static final String ENVIRONMENT = "environment";

    private Sameness() {
    }

    /**
     * Of a run that is to be gone on with, and of what is here.
     *
     * @throws BadInput if they differ
     */
    public static void require(RunFolder run, Plan whole, Variant side) {
        JsonObject here = new JsonObject();
        here.add(ENVIRONMENT, new Gson().toJsonTree(RunConditions.environment(side)));
        here.addProperty("jar", Fingerprint.ofClassPath(ForkClassPath.of(side.classPath()).whole(whole)));
        here.add("plan", PlanFacts.of(whole));
        List<String> differences = differences(run.conditions(), here);
        if (!differences.isEmpty()) {
            throw new BadInput(run.path() + ": can't be resumed here: " + String.join("; ", differences));
        }
    }

    /** In what two runs' conditions differ, a part each: first what the one has, then the other. */
    static List<String> differences(JsonObject there, JsonObject here) {
        List<String> differences = new ArrayList<>();
        add(differences, "host", HostFacts.differences(environment(there), environment(here)));
        String jdk = jdk(there) + ", " + jdk(here);
        add(differences, "JDK", jdk(there).equals(jdk(here)) ? List.of() : List.of(jdk));
        boolean isOneJar = text(there, "jar").equals(text(here, "jar"));
        add(differences, "jar", isOneJar ? List.of() : List.of("SHA-256 " + brief(text(there, "jar")) + ", " + brief(text(here, "jar"))));
        add(differences, "plan", PlanFacts.differences(there.get("plan"), here.get("plan")));
        return differences;
    }

    private static void add(List<String> differences, String what, List<String> how) {
        if (!how.isEmpty()) {
            differences.add(how.stream().collect(Collectors.joining("; ", "the " + what + " differs: ", "")));
        }
    }

    private static JsonObject environment(JsonObject conditions) {
        return conditions.get(ENVIRONMENT) instanceof JsonObject environment ? environment : new JsonObject();
    }

    private static String jdk(JsonObject conditions) {
        return text(environment(conditions), "jdk") + " of " + text(environment(conditions), "jvm");
    }

    private static String brief(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "unknown" : value.getAsString();
    }
}
