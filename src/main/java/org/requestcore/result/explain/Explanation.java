package org.requestcore.result.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.result.Estimate;
import org.requestcore.result.Intervals;
import org.requestcore.result.Metric;
import org.requestcore.result.Row;
import org.requestcore.result.Run;
import org.requestcore.result.Sample;
import org.requestcore.workload.BadInput;

/**
 * What a request costs servers with their sockets, and what of it was to be expected: their request core, measured in process, and socket work. That is reckoned twice. By the floor: what the floor's server costs
 * beyond the floor's core, for it does the least with its sockets; what is left is the residual: what a server does otherwise, threads, queues, buffers, and what of the core's row its transport in memory is. By the
 * server itself: what it costs with the App in shape canned beyond its canned core, so that one load test of a fixed answer and rows in process predict what it costs with layers, routes and handlers. Where the floor's
 * server was kept busy as well, socket work goes by how long a request takes: {@link SocketWork}.
 *
 * @param conditions scenario, shape, connections
 * @param sockets    the floor's, CPU time, us, by what it was kept busy for
 * @param lines      the cheapest first
 * @param savings    of frameworks on their engines
 */
public record Explanation(Map<String, String> conditions, List<Busy> sockets, List<Line> lines, List<Saving> savings) {
    private static final String LOAD = "LoadBenchmark.serve";
    private static final String BUSY = "BusyHandlerBenchmark.serve";
    private static final String REQUEST = "RequestBenchmark.serve";
    private static final String FLOOR = "floor";
    /** What clients of a scenario send. */
    private static final Map<String, String> WIRES = Map.of("user", "wrk", "post", "post");
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final String STACK = "stack";
    private static final String SHAPE = "shape";
    private static final String CANNED = "canned";

    /**
     * A server; all in us of CPU time, user and kernel.
     *
     * @param measured a request costs it under load
     * @param core     in process; null if it was not measured
     * @param byFloor  null without a core, and of the floor, which it is reckoned from
     * @param byItself null without a core, in shape canned, and where that one was not measured
     * @param rate     requests a second, the median
     */
    public record Line(String stack, Estimate measured, Estimate core, Prediction byFloor, Prediction byItself, double rate) {
    }

    /**
     * What a request was to cost: core and socket work.
     *
     * @param cpu      us
     * @param residual measured less predicted
     * @param error    how far the prediction is off, as a share of what was measured: below zero, too little was predicted
     */
    public record Prediction(Estimate cpu, Estimate residual, Estimate error) {
        private static Prediction of(Sample measured, List<Sample> plus, List<Sample> minus) {
            Estimate residual = Intervals.sum(concat(List.of(measured), minus), plus);
            double whole = measured.value();
            return new Prediction(Intervals.sum(plus, minus), residual, new Estimate(-residual.value() / whole, -residual.high() / whole, -residual.low() / whole));
        }

        /** Requests a second of a server that has one processor to itself. */
        public double rate() {
            return MICROS_PER_SECOND / cpu.value();
        }
    }

    /**
     * The floor's server.
     *
     * @param micros that it is kept busy for, beyond its work
     * @param socket us of its sockets' work, as the client sleeps the more the longer a request takes
     */
    public record Busy(double micros, Estimate socket) {
    }

    /**
     * What a request takes less without a framework, on its engine alone: a faster core, and how much of it arrives under load.
     *
     * @param core     less, in process
     * @param measured less, of CPU time under load
     */
    public record Saving(String stack, String engine, Estimate core, Estimate measured) {
    }

    /**
     * One a scenario, shape and number of connections that has the floor's server and core.
     *
     * @param requests what cores cost, of programs in other languages too; the first that has a row counts
     * @throws BadInput if there is none
     */
    public static List<Explanation> of(Run load, List<Run> requests) {
        Map<Map<String, String>, List<Row>> loads = new LinkedHashMap<>();
        rows(load, LOAD).filter(row -> WIRES.containsKey(row.params().get("scenario"))).forEach(row -> loads.computeIfAbsent(others(row), key -> new ArrayList<>()).add(row));
        List<Explanation> all = loads.entrySet().stream().flatMap(each -> explained(each.getKey(), each.getValue(), loads.getOrDefault(canned(each.getKey()), List.of()), load, requests).stream()).toList();
        if (all.isEmpty()) {
            throw new BadInput(("%s and %s explain nothing: the one needs rows of LoadBenchmark, of floor and others, in scenario user or post, the other rows of RequestBenchmark of the same stacks, shapes and wires").formatted(
                load.name(), requests.stream().map(Run::name).collect(Collectors.joining(", "))));
        }
        return all;
    }

    private static Stream<Row> rows(Run run, String method) {
        return run.rows().stream().filter(row -> row.method().equals(method) && row.params().containsKey(STACK) && !row.isCold());
    }

    private static Map<String, String> others(Row row) {
        Map<String, String> others = row.conditions();
        others.remove(STACK);
        return others;
    }

    private static Map<String, String> canned(Map<String, String> conditions) {
        Map<String, String> canned = new LinkedHashMap<>(conditions);
        canned.put(SHAPE, CANNED);
        return canned;
    }

    private static Optional<Row> row(List<Row> loads, String stack) {
        return loads.stream().filter(row -> row.params().get(STACK).equals(stack)).findFirst();
    }

    private static Optional<Explanation> explained(Map<String, String> conditions, List<Row> loads, List<Row> canned, Run load, List<Run> requests) {
        Optional<Row> server = row(loads, FLOOR);
        Optional<Sample> core = core(conditions, FLOOR, requests);
        if (server.isEmpty() || core.isEmpty()) {
            return Optional.empty();
        }
        Stream<Row> busy = rows(load, BUSY).filter(row -> row.params().get(STACK).equals(FLOOR) && row.params().entrySet().containsAll(conditions.entrySet()));
        Floor floor = new Floor(core.get(), SocketWork.of(Stream.concat(server.stream(), busy).map(row -> new SocketWork.Point(Double.parseDouble(row.params().getOrDefault("busy", "0")), row.cpu(), core.get().value()))));
        List<Line> lines = loads.stream().map(row -> line(row, conditions, floor, canned, requests)).sorted(Comparator.comparingDouble(line -> line.measured.value())).toList();
        return Optional.of(new Explanation(conditions, floor.sockets(), lines, savings(conditions, loads, requests)));
    }

    private static List<Saving> savings(Map<String, String> conditions, List<Row> loads, List<Run> requests) {
        Map<String, Row> servers = loads.stream().collect(Collectors.toMap(row -> row.params().get(STACK), row -> row, (a, b) -> a, LinkedHashMap::new));
        return servers.keySet().stream().flatMap(stack -> engine(stack, requests).filter(servers::containsKey).flatMap(engine -> core(conditions, stack, requests).flatMap(own -> core(conditions, engine, requests)
            .map(least -> new Saving(stack, engine, difference(own, least), difference(cpu(servers.get(stack)), cpu(servers.get(engine))))))).stream()).toList();
    }

    private static Estimate difference(Sample from, Sample less) {
        return Intervals.sum(List.of(from), List.of(less));
    }

    /** That a stack says it is a framework on. */
    private static Optional<String> engine(String stack, List<Run> requests) {
        return requests.stream().map(run -> engine(stack, run)).filter(Objects::nonNull).findFirst().map(JsonElement::getAsString);
    }

    private static JsonElement engine(String stack, Run run) {
        JsonElement told = run.conditions();
        for (String part : List.of("contenders", STACK, stack, "request", "runsOn")) {
            told = told instanceof JsonObject object ? object.get(part) : null;
        }
        return told;
    }

    private record Floor(Sample core, SocketWork work) {
        List<Busy> sockets() {
            List<Estimate> estimates = work.estimates(core);
            return IntStream.range(0, estimates.size()).mapToObj(i -> new Busy(work.points().get(i).busy(), estimates.get(i))).toList();
        }

        /** Of another server, by its core. */
        Prediction with(Sample others, Sample measured) {
            return Prediction.of(measured, concat(List.of(others), work.samples(work.time(others.value()), Double.NaN)), List.of(core));
        }
    }

    /** A server with fixed answers, and its core. */
    private record Own(Sample server, Sample core) {
        /** With other answers: what their core takes longer, and what its sockets do for that. */
        Prediction with(Sample others, Sample measured, SocketWork work) {
            double beside = server.value() - work.at(server.value()) + others.value() - core.value();
            return Prediction.of(measured, concat(List.of(others, server), work.samples(work.time(beside), server.value())), List.of(core));
        }
    }

    private static List<Sample> concat(List<Sample> some, List<Sample> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Line line(Row row, Map<String, String> conditions, Floor floor, List<Row> canned, List<Run> requests) {
        Sample measured = cpu(row);
        String stack = row.params().get(STACK);
        double rate = row.secondary().containsKey("load.rate") ? row.secondary().get("load.rate").median() : Double.NaN;
        return core(conditions, stack, requests).map(core -> new Line(stack, Intervals.of(measured), Intervals.of(core), stack.equals(FLOOR) ? null : floor.with(core, measured),
            own(conditions, stack, canned, requests).map(own -> own.with(core, measured, floor.work)).orElse(null), rate)).orElseGet(() -> new Line(stack, Intervals.of(measured), null, null, null, rate));
    }

    private static Optional<Own> own(Map<String, String> conditions, String stack, List<Row> canned, List<Run> requests) {
        return conditions.get(SHAPE).equals(CANNED) ? Optional.empty() : row(canned, stack).map(Explanation::cpu).flatMap(server -> core(canned(conditions), stack, requests).map(core -> new Own(server, core)));
    }

    private static Sample cpu(Row row) {
        return micros(row.cpu());
    }

    private static Optional<Sample> core(Map<String, String> conditions, String stack, List<Run> requests) {
        Map<String, String> asked = Map.of(STACK, stack, SHAPE, conditions.get(SHAPE), "wire", WIRES.get(conditions.get("scenario")), "profile", "clean");
        return requests.stream().flatMap(run -> rows(run, REQUEST)).filter(row -> row.params().entrySet().containsAll(asked.entrySet())).findFirst().map(row -> micros(row.primary()));
    }

    /** A metric of ns/op. */
    private static Sample micros(Metric nanos) {
        return Sample.of(new Metric("us/op", Stream.of(nanos.forks()).map(fork -> Arrays.stream(fork).map(value -> value / NANOS_PER_MICRO).toArray()).toArray(double[][]::new)));
    }
}
