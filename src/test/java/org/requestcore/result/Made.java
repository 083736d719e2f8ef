package org.requestcore.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Runs made up row by row. */
public final class Made {
    static final String MATCH = "org.requestcore.bench.routing.RouteMatchBenchmark.match";
    static final String SERVE = "org.requestcore.bench.request.RequestBenchmark.serve";

    private final List<Row> rows = new ArrayList<>();
    private JsonObject conditions = new JsonObject();

    public Made conditions(String json) {
        conditions = JsonParser.parseString(json).getAsJsonObject();
        return this;
    }

    /** @param params "stack=floor table=github" */
    public Made row(String benchmark, String params, Metric primary, Map<String, Metric> secondary) {
        return row("avgt", benchmark, params, primary, secondary);
    }

    public Made row(String mode, String benchmark, String params, Metric primary, Map<String, Metric> secondary) {
        Map<String, String> map = Arrays.stream(params.split(" ")).filter(p -> !p.isEmpty()).map(p -> p.split("="))
            .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, LinkedHashMap::new));
        return row(new Row(benchmark, mode, 1, map, "-Xmx1g", "17.0.15+6", 100, primary, secondary));
    }

    public Made row(Row row) {
        rows.add(row);
        return this;
    }

    public Made row(String benchmark, String params, double... forks) {
        return row(benchmark, params, ns(forks), Map.of());
    }

    public Run run(String name) {
        return new Run(name, conditions, rows);
    }

    /** A fork a value, four steady iterations each. */
    public static Metric ns(double... forks) {
        return metric("ns/op", forks);
    }

    public static Metric metric(String unit, double... forks) {
        return new Metric(unit, Arrays.stream(forks).mapToObj(f -> new double[] {f, f * 1.001, f * 0.999, f}).toArray(double[][]::new));
    }

    /** Whole requests of harness, floor and netty, in each of their shapes. */
    static Made requests() {
        Made made = new Made();
        Map<String, double[]> stacks = Map.of("harness", new double[] {10, 10, 10, 10}, "floor", new double[] {100, 150, 450, 700}, "netty", new double[] {1000, 1150, 1450, 1850});
        for (String stack : List.of("harness", "floor", "netty")) {
            List<String> shapes = List.of("canned", "routed", "layered", "served");
            for (int i = 0; i < 4; i++) {
                double ns = stacks.get(stack)[i];
                made.row(SERVE, "stack=%s shape=%s wire=wrk profile=clean".formatted(stack, shapes.get(i)), ns, ns * 1.01, ns * 0.99);
            }
        }
        // without its other shapes it has no budget
        return made.row(SERVE, "stack=vertx shape=canned wire=wrk profile=clean", 5, 6, 7);
    }
}
