package org.requestcore.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What run.json tells, which may be nothing: null or NaN then. */
record Facts(JsonObject conditions) {
    private static final double MOST_OTHERS_PERCENT = 25;

    JsonObject part(String name) {
        return conditions.get(name) instanceof JsonObject part ? part : new JsonObject();
    }

    /** @param part environment, versions; as text, whatever it is */
    String text(String part, String name) {
        JsonElement value = part(part).get(name);
        return value == null ? null : value instanceof JsonPrimitive primitive ? primitive.getAsString() : value.toString();
    }

    double number(String part, String name) {
        return part(part).get(name) instanceof JsonPrimitive value && value.isNumber() ? value.getAsDouble() : Double.NaN;
    }

    boolean isEmpty() {
        return conditions.size() == 0;
    }

    /** What others had of the cores before the first fork, if it was over a quarter of them; of runs that don't tell, the load average, over half of them; else null. */
    String heavyLoad() {
        double others = number("noise", "otherCpuPercent");
        if (!Double.isNaN(others)) {
            return others > MOST_OTHERS_PERCENT ? "others had %.0f %% of the cores".formatted(others) : null;
        }
        double load = number("environment", "loadAtStart");
        double cores = number("environment", "cores");
        return load > cores / 2 ? "%.2f on %.0f cores".formatted(load, cores) : null;
    }
}
