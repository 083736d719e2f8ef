package org.requestcore.run.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.machine.Environment;
import org.requestcore.plan.Plan;
import org.requestcore.workload.BadInput;

/** Forks belong into one run only if they ran on the same machine, by the same JDK, from the same jar, by the same plan. */
public final class Sameness {
    private Sameness() {
    }

    /**
     * Of a run that is to be gone on with, and of what is here.
     *
     * @throws BadInput if they differ
     */
    public static void require(RunFolder run, Plan whole, String classPath) {
        Map<String, Object> environment = Environment.read();
        Map<String, String> here = new LinkedHashMap<>();
        here.put("host", environment.get("host") + ", " + environment.get("cpu"));
        here.put("JDK", environment.get("jdk") + ", " + environment.get("jvm"));
        here.put("jar", Fingerprint.ofClassPath(classPath));
        here.put("plan", RunConditions.fingerprint(whole));
        List<String> differences = differences(facts(run.conditions()), here);
        if (!differences.isEmpty()) {
            throw new BadInput(run.path() + ": can't be resumed here: " + String.join("; ", differences));
        }
    }

    /** What a run says of itself, in the same terms. */
    static Map<String, String> facts(JsonObject conditions) {
        JsonObject environment = conditions.getAsJsonObject("environment");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("host", text(environment, "host") + ", " + text(environment, "cpu"));
        facts.put("JDK", text(environment, "jdk") + ", " + text(environment, "jvm"));
        facts.put("jar", text(conditions, "jar"));
        facts.put("plan", text(conditions, "plan"));
        return facts;
    }

    /** Which of the facts differ, and how. */
    static List<String> differences(Map<String, String> one, Map<String, String> other) {
        List<String> differences = new ArrayList<>();
        one.forEach((name, value) -> {
            if (!value.equals(other.get(name))) {
                differences.add("the " + name + " differs (" + brief(value) + " there, " + brief(other.get(name)) + " here)");
            }
        });
        return differences;
    }

    private static String brief(String text) {
        return text.matches("[0-9a-f]{64}") ? text.substring(0, 12) : text;
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object == null ? null : object.get(name);
        return value == null || value.isJsonNull() ? "unknown" : value.getAsString();
    }
}
