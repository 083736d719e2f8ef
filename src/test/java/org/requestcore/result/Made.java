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
}
