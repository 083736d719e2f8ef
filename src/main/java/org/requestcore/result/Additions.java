package org.requestcore.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.contract.Offer;

/**
 * What a request takes more on one stack than on another that the stack names: on a framework than on the engine beneath it, or on the same framework with another engine.
 * Differences of rows of one shape and one condition: what carries the bytes of both is in neither, and where they stand on different transports each is taken net of its own.
 */
final class Additions {
    private final Facts facts;
    private final Map<Key, Entry> rows = new LinkedHashMap<>();
    /** Rows without a figure, or with one that lacks forks, and why. */
    private final Map<Key, String> lost = new LinkedHashMap<>();

    /** @param conditions all but stack and shape */
    private record Key(String stack, String shape, Map<String, String> conditions) {
        static Key of(Entry entry) {
            Map<String, String> conditions = new LinkedHashMap<>(entry.group().conditions());
            String shape = conditions.remove("shape");
            return new Key(entry.contender(), shape, conditions);
        }

        Key on(String other) {
            return new Key(other, shape, conditions);
        }

        Key in(String other) {
            return new Key(stack, other, conditions);
        }
    }

    private Additions(Facts facts, List<Entry> entries) {
        this.facts = facts;
        Set<String> failed = failed(facts);
        entries.stream().filter(Additions::isRequest).forEach(entry -> {
            rows.put(Key.of(entry), entry);
            if (failed.contains(entry.row().id())) {
                lost.put(Key.of(entry), "a fork failed");
            }
        });
        facts.cold().keySet().stream().map(Entry::of).filter(Additions::isRequest).forEach(entry -> lost.put(Key.of(entry), "cold"));
    }

    private static boolean isRequest(Entry entry) {
        return entry.row().method().equals(Budgets.REQUEST) && entry.row().mode().equals("avgt") && entry.name().equals("stack") && entry.param("shape") != null;
    }

    /** Rows of which a fork did. */
    private static Set<String> failed(Facts facts) {
        List<JsonElement> failures = facts.conditions().get("failures") instanceof JsonArray list ? list.asList() : List.of();
        return failures.stream().filter(JsonObject.class::isInstance).map(f -> f.getAsJsonObject().get("row")).filter(row -> row != null && row.isJsonPrimitive()).map(JsonElement::getAsString)
            .collect(Collectors.toSet());
    }

    /** What frameworks add first; one a stack and condition, in the order of the run. */
    static List<Summary.Addition> of(Facts facts, List<Entry> entries) {
        Additions additions = new Additions(facts, entries);
        List<Key> stacks = Stream.of(additions.rows, additions.lost).flatMap(known -> known.keySet().stream()).map(key -> key.in("")).distinct().toList();
        return Stream.of(Offer.Fact.RUNS_ON, Offer.Fact.SAME_AS)
            .flatMap(fact -> stacks.stream().flatMap(key -> facts.beneath(key.stack(), fact).flatMap(less -> additions.addition(key, less, fact)).stream())).toList();
    }

    private Optional<Summary.Addition> addition(Key key, String less, Offer.Fact fact) {
        List<Summary.Added> shapes = Budgets.SHAPES.stream().flatMap(shape -> added(key.in(shape), key.on(less).in(shape)).stream()).toList();
        return shapes.isEmpty() ? Optional.empty() : Optional.of(new Summary.Addition(key.stack(), less, fact == Offer.Fact.RUNS_ON, key.conditions(), shapes));
    }

    /** Empty where one of the two was not measured. */
    private Optional<Summary.Added> added(Key from, Key less) {
        if (Stream.of(from, less).anyMatch(key -> !rows.containsKey(key) && !lost.containsKey(key))) {
            return Optional.empty();
        }
        List<Key> plus = new ArrayList<>(List.of(from));
        List<Key> minus = new ArrayList<>(List.of(less));
        Optional<String> ours = facts.requestCore(from.stack(), Offer.Fact.STANDS_ON);
        Optional<String> others = facts.requestCore(less.stack(), Offer.Fact.STANDS_ON);
        if (ours.isPresent() && others.isPresent() && !ours.equals(others)) {
            plus.add(less.on(others.get()));
            minus.add(from.on(ours.get()));
        }
        List<Key> all = Stream.of(plus, minus).flatMap(List::stream).toList();
        String missing = reasons(all, key -> lost.getOrDefault(key, rows.containsKey(key) ? "" : "not measured"));
        if (!missing.isEmpty()) {
            return Optional.of(new Summary.Added(from.shape(), null, null, missing));
        }
        String doubt = reasons(all, key -> doubt(rows.get(key)));
        Estimate time = doubt.isEmpty() ? Intervals.sum(samples(plus, Entry::sample), samples(minus, Entry::sample)) : null;
        return Optional.of(new Summary.Added(from.shape(), time, bytes(all, plus, minus), doubt));
    }

    /** "mine: cold, other: 1/5 disturbed"; empty if there is none. */
    private static String reasons(List<Key> keys, Function<Key, String> reason) {
        return keys.stream().filter(key -> !reason.apply(key).isEmpty()).map(key -> key.stack() + ": " + reason.apply(key)).collect(Collectors.joining(", "));
    }

    /** What leaves a row without a time that another could be taken from. */
    private static String doubt(Entry entry) {
        SteadyState state = entry.state();
        return Stream.of(state.cold() > 0 ? state.cold() + "/" + state.forks() + " cold" : "", state.disturbed() > 0 ? state.disturbed() + "/" + state.forks() + " disturbed" : "",
            entry.sample().speeds() != null ? "two speeds" : "").filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What moves time hardly moves these. Null where they were not measured, were measured cold, or have two values themselves. */
    private Estimate bytes(List<Key> all, List<Key> plus, List<Key> minus) {
        boolean isKnown = all.stream().map(rows::get).allMatch(e -> e.row().bytes() != null && e.state().cold() == 0 && Sample.of(e.row().bytes()).speeds() == null);
        return isKnown ? Intervals.sum(samples(plus, e -> Sample.of(e.row().bytes())), samples(minus, e -> Sample.of(e.row().bytes()))) : null;
    }

    private List<Sample> samples(List<Key> keys, Function<Entry, Sample> sample) {
        return keys.stream().map(rows::get).map(sample).toList();
    }
}
