package org.requestcore.run.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * When two hosts count as the same: if processor, cores, kernel and the limits of the control group are. Their names don't matter, for containers have another each
 * time, and like machines of a cluster have one each. Runs are gone on with, merged and compared by this.
 */
public final class HostFacts {
    /** What run.json calls them, and people. The limits are there only if there are some. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("cpu", "CPU");
        NAMES.put("cores", "cores");
        NAMES.put("kernel", "kernel");
        NAMES.put("cpuQuotaCores", "CPU quota");
        NAMES.put("memoryLimitMb", "memory limit in MB");
    }

    private HostFacts() {
    }

    /** Whether one of these facts has this name in run.json. */
    public static boolean has(String name) {
        return NAMES.containsKey(name);
    }

    /**
     * In what the hosts of two runs differ: "CPU Xeon, Epyc". What one of them doesn't tell is no difference, but for a limit: who has none doesn't tell.
     *
     * @param one run.json's environment, or an empty object
     */
    public static List<String> differences(JsonObject one, JsonObject other) {
        List<String> differences = new ArrayList<>();
        NAMES.forEach((name, words) -> {
            String here = text(one, name);
            String there = text(other, name);
            boolean isLimit = name.startsWith("cpuQuota") || name.startsWith("memoryLimit");
            boolean isTold = isLimit ? one.has("cores") && other.has("cores") : here != null && there != null;
            if (isTold && !String.valueOf(here).equals(String.valueOf(there))) {
                differences.add(words + " " + orNone(here) + ", " + orNone(there));
            }
        });
        return differences;
    }

    private static String orNone(String text) {
        return text == null ? "none" : text;
    }

    /** A number as a number: 2 is 2.0. */
    private static String text(JsonObject environment, String name) {
        JsonElement value = environment.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            return null;
        }
        return value.getAsJsonPrimitive().isNumber() ? value.getAsBigDecimal().stripTrailingZeros().toPlainString() : value.getAsString();
    }
}
