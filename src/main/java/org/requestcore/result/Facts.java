package org.requestcore.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.requestcore.contract.Offer;
import org.requestcore.contract.Stacks;
import org.requestcore.run.folder.Contenders;

/** What run.json tells, which may be nothing: null or NaN then. */
record Facts(JsonObject conditions) {
    private static final double MOST_OTHERS_PERCENT = 25;
    private static final double USUAL_PRECISION = 0.05;

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

    /** The half width of ratios' intervals that was asked for; the usual one if none was. */
    double precision() {
        return Optional.of(number("effort", "precision")).filter(p -> p > 0).orElse(USUAL_PRECISION);
    }

    /** Whether the run tells what its contenders are; older ones don't. */
    boolean tellsContenders() {
        return Stream.of(Contenders.STACK, Contenders.LIBRARY).anyMatch(part(Contenders.PART)::has);
    }

    /** What the run tells of those that a parameter names: an object each, by name. */
    Facts contenders(String kind) {
        return new Facts(new Facts(part(Contenders.PART)).part(kind));
    }

    /** What a stack's request core is made of; of a run that doesn't tell, what the stack of that name says today. */
    Optional<String> requestCore(String stack, Offer.Fact fact) {
        return tellsContenders() ? told(stack, "request", fact) : today(stack, fact);
    }

    /** What a stack's request core runs on, or is again: the run tells it, or one from before there was such a fact, and then the stack of that name says it today. */
    Optional<String> beneath(String stack, Offer.Fact fact) {
        return told(stack, "request", fact).or(() -> today(stack, fact));
    }

    private static Optional<String> today(String stack, Offer.Fact fact) {
        return Stacks.all().stream().filter(s -> s.name().equals(stack)).findFirst().flatMap(s -> s.requestCore().fact(fact));
    }

    /** The contenders that others of the run, or of today, stand on: they are told the answers, as the harness is. */
    Set<String> transports() {
        return Stream.concat(Stacks.names().stream(), contenders(Contenders.STACK).conditions().keySet().stream()).distinct()
            .flatMap(stack -> Stream.concat(requestCore(stack, Offer.Fact.STANDS_ON).stream(), today(stack, Offer.Fact.STANDS_ON).stream())).collect(Collectors.toSet());
    }

    /** Why a row's contender remembers by design, as its stack tells it; empty if it doesn't. */
    Optional<String> remembering(Entry entry) {
        return told(entry.row().params().getOrDefault(Contenders.STACK, entry.contender()), entry.group().concern().equals("routing") ? "router" : entry.group().concern(), Offer.Fact.REMEMBERS);
    }

    private Optional<String> told(String stack, String contract, Offer.Fact fact) {
        return Optional.ofNullable(new Facts(contenders(Contenders.STACK).part(stack)).text(contract, fact.key()));
    }

    /** Rows that stayed cold: without a fork, and why. */
    Map<Row, String> cold() {
        Map<Row, String> cold = new LinkedHashMap<>();
        if (conditions.get("cold") instanceof JsonArray rows) {
            for (JsonElement row : rows) {
                JsonObject told = row.getAsJsonObject();
                Map<String, String> params = new LinkedHashMap<>();
                told.getAsJsonObject("params").asMap().forEach((name, value) -> params.put(name, value.getAsString()));
                Metric nothing = new Metric("ns/op", new double[0][]);
                cold.put(new Row(told.get("benchmark").getAsString(), told.get("mode").getAsString(), 1, params, "", "", Double.NaN, nothing, Map.of()), told.get("reason").getAsString());
            }
        }
        return cold;
    }

    /** Of runs that are shown side by side, by name, the first of them what the others are compared with; empty of one run. */
    List<String> sides() {
        return conditions.get("sides") instanceof JsonArray sides ? sides.asList().stream().map(JsonElement::getAsString).toList() : List.of();
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
