package org.requestcore.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.contract.Offer;
import org.requestcore.contract.JsonLibraries;

/** What a whole request is made of: the differences of the App's four shapes, which add up to it. */
final class Budgets {
    static final String REQUEST = "RequestBenchmark.serve";
    /** Of the App, in their order. */
    static final List<String> SHAPES = List.of("canned", "routed", "layered", "served");
    private static final String HARNESS = "harness";
    private static final String MATCH = "RouteMatchBenchmark.match";
    /** Handlers answer with a fresh array. */
    private static final String ENCODE = "EncodeBenchmark.freshArray";
    /** The table that every request core holds, asked what the wire kinds ask; and what the handler encodes for them: a user. */
    private static final Map<String, String> ROUTED_ALONE = Map.of("table", "app", "probe", "app", "profile", "clean");
    private static final Map<String, String> ENCODED_ALONE = Map.of("payload", "user");

    private final Facts facts;
    /** By method and contender. */
    private final Map<List<String>, List<Entry>> rows;

    /** Rows of canned requests that stayed cold. */
    private final List<Entry> cold;

    private Budgets(Facts facts, List<Entry> entries) {
        this.facts = facts;
        cold = facts.cold().keySet().stream().map(Entry::of).filter(e -> e.row().method().equals(REQUEST) && "canned".equals(e.param("shape"))).toList();
        rows = entries.stream().filter(e -> e.row().threads() == 1).collect(Collectors.groupingBy(e -> List.of(e.row().method(), e.contender())));
    }

    /** One a stack and condition that has all shapes, in the order of the run. */
    static List<Summary.Budget> of(Facts facts, List<Entry> entries) {
        Map<List<Object>, Map<String, Entry>> requests = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.row().method().equals(REQUEST) && entry.row().mode().equals("avgt") && entry.name().equals("stack") && entry.param("shape") != null) {
                requests.computeIfAbsent(List.of(entry.contender(), others(entry)), key -> new LinkedHashMap<>()).put(entry.param("shape"), entry);
            }
        }
        Budgets budgets = new Budgets(facts, entries);
        Set<String> transports = facts.transports();
        return requests.values().stream().filter(shapes -> shapes.keySet().containsAll(SHAPES))
            .filter(shapes -> !shapes.get("canned").isHarness() && !transports.contains(shapes.get("canned").contender()))
            .filter(budgets::isWarm).map(budgets::budget).toList();
    }

    /** Without a row that stayed cold, what it costs would be shown as a part of what stands on it. */
    private boolean isWarm(Map<String, Entry> shapes) {
        String transport = standsOn(shapes);
        return cold.stream().noneMatch(e -> (e.isHarness() || e.contender().equals(transport)) && others(e).equals(others(shapes.get("canned"))));
    }

    private String standsOn(Map<String, Entry> shapes) {
        return facts.requestCore(shapes.get("canned").contender(), Offer.Fact.STANDS_ON).orElse("");
    }

    private Summary.Budget budget(Map<String, Entry> shapes) {
        Sample canned = shapes.get("canned").sample();
        Sample routed = shapes.get("routed").sample();
        Sample layered = shapes.get("layered").sample();
        Sample served = shapes.get("served").sample();
        List<Summary.Part> parts = new ArrayList<>();
        Sample before = add(parts, "harness", canned(HARNESS, shapes), null);
        before = add(parts, "transport", canned(standsOn(shapes), shapes), before);
        add(parts, "parse+write", canned, before);
        parts.add(new Summary.Part("routing", Intervals.difference(routed, canned)));
        parts.add(new Summary.Part("middleware", Intervals.difference(layered, routed)));
        parts.add(new Summary.Part("handler+JSON", Intervals.difference(served, layered)));
        return new Summary.Budget(shapes.get("canned").contender(), others(shapes.get("canned")), parts, Intervals.of(served), residual(shapes));
    }

    /** What another takes for the canned request; null if it wasn't measured. */
    private Sample canned(String contender, Map<String, Entry> shapes) {
        return find(REQUEST, contender, Map.of("shape", "canned")).filter(e -> others(e).equals(others(shapes.get("canned")))).map(Entry::sample).findFirst().orElse(null);
    }

    /** A part is what is more than what was before. @return what was so far */
    private static Sample add(List<Summary.Part> parts, String name, Sample sample, Sample before) {
        if (sample == null) {
            return before;
        }
        parts.add(new Summary.Part(name, before == null ? Intervals.of(sample) : Intervals.difference(sample, before)));
        return sample;
    }

    /** Whether router and JSON alone do what they do in these requests: a post is decoded as well; a polluted request is not what a clean router is. */
    static boolean hasResidual(Map<String, String> conditions) {
        return !"post".equals(conditions.get("wire")) && "clean".equals(conditions.get("profile"));
    }

    /** served - canned - middleware - the router alone - JSON alone: null where these were not measured in the run, or measure something else. */
    private Estimate residual(Map<String, Entry> shapes) {
        Entry served = shapes.get("served");
        String stack = served.contender();
        if (!hasResidual(others(served))) {
            return null;
        }
        Entry router = first(MATCH, facts.requestCore(stack, Offer.Fact.ROUTES_WITH).orElse(stack), ROUTED_ALONE);
        Entry routerHarness = first(MATCH, HARNESS, ROUTED_ALONE);
        Entry json = first(ENCODE, facts.requestCore(stack, Offer.Fact.ENCODES_WITH).orElse(JsonLibraries.OF_THE_APP), ENCODED_ALONE);
        Entry jsonHarness = first(ENCODE, HARNESS, ENCODED_ALONE);
        if (Stream.of(router, routerHarness, json, jsonHarness).anyMatch(Objects::isNull)) {
            return null;
        }
        return Intervals.sum(List.of(served.sample(), shapes.get("routed").sample(), routerHarness.sample(), jsonHarness.sample()),
            List.of(shapes.get("canned").sample(), shapes.get("layered").sample(), router.sample(), json.sample()));
    }

    private Entry first(String method, String contender, Map<String, String> params) {
        return find(method, contender, params).findFirst().orElse(null);
    }

    private Stream<Entry> find(String method, String contender, Map<String, String> params) {
        return rows.getOrDefault(List.of(method, contender), List.of()).stream().filter(e -> e.row().params().entrySet().containsAll(params.entrySet()));
    }

    /** All but stack and shape. */
    private static Map<String, String> others(Entry entry) {
        Map<String, String> others = new LinkedHashMap<>(entry.group().conditions());
        others.remove("shape");
        return others;
    }
}
