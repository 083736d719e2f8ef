package org.requestcore.result;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import org.requestcore.contract.twin.TwinRow;

/**
 * JMH's JSON, as any JMH has written it: see its {@code JSONResultFormat}. Read as a stream, for files grow long, and what nobody asks for is skipped.
 * Newer files name secondary metrics "gc.alloc.rate", older ones "·gc.alloc.rate".
 */
final class JmhFile {
    /** Older JMHs wrote in the encoding of their platform: what is left of the dot in ASCII, or of another encoding's read as UTF-8. */
    private static final String DOTS = "·?\uFFFD";

    private static final String TWINS = "org.requestcore.bench.twin.TwinBenchmark.done";

    private final JsonReader json;
    private final Metrics metrics;

    private JmhFile(JsonReader json) {
        this.json = json;
        metrics = new Metrics(json);
    }

    /**
     * @throws IOException           if it is no JSON
     * @throws IllegalStateException if it is JSON, but not JMH's; the message tells what was met where. NumberFormatException if a number isn't one
     */
    static List<Row> read(Reader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (JsonReader json = new JsonReader(reader)) {
            // kotlinx-benchmark writes a bare NaN where JMH writes a string
            json.setStrictness(Strictness.LENIENT);
            JmhFile file = new JmhFile(json);
            json.beginArray();
            while (json.hasNext()) {
                rows.add(file.row());
            }
            json.endArray();
        }
        return rows;
    }

    private Row row() throws IOException {
        String benchmark = null;
        String mode = "avgt";
        int threads = 1;
        Map<String, String> params = new LinkedHashMap<>();
        String jvmArgs = "";
        String jdkVersion = "";
        String vmVersion = "";
        double millis = Double.NaN;
        Metric primary = null;
        Map<String, Metric> secondary = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "benchmark" -> benchmark = json.nextString();
                case "mode" -> mode = json.nextString();
                case "threads" -> threads = json.nextInt();
                case "params" -> params(params);
                case "jvmArgs" -> jvmArgs = arguments();
                case "jdkVersion" -> jdkVersion = json.nextString();
                case "vmVersion" -> vmVersion = json.nextString();
                case "measurementTime" -> millis = millis(json.nextString());
                case "primaryMetric" -> primary = metrics.read(true);
                case "secondaryMetrics" -> secondary(secondary);
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (benchmark == null || primary == null) {
            throw new IllegalStateException("a row has no benchmark or no primaryMetric at path " + json.getPath());
        }
        Row row = new Row(benchmark, mode, threads, params, jvmArgs, vmVersion.isEmpty() ? jdkVersion : vmVersion, millis, primary, secondary);
        return benchmark.equals(TWINS) ? twin(row) : row;
    }

    /** A row in another language is one of those that it stands beside: all but the method, the parameters and the contender's name is its own. */
    private static Row twin(Row row) {
        TwinRow beside = TwinRow.of(row.params().get("twin"));
        Map<String, String> params = new LinkedHashMap<>(Map.of(beside.concern().equals("json") ? "library" : "stack", row.params().get("stack")));
        params.putAll(beside.params());
        return new Row("org.requestcore.bench." + beside.concern() + "." + beside.method(), row.mode(), row.threads(), params, row.jvmArgs(), row.jdk(), row.millis(), row.primary(), row.secondary());
    }

    /** "100 ms", "1 s", "10 min", as JMH's TimeValue writes it; "single-shot" is no time. */
    private static double millis(String time) {
        String[] parts = time.split(" ");
        double factor = switch (parts.length == 2 ? parts[1] : "") {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            case "min" -> 60_000;
            default -> Double.NaN;
        };
        return Double.isNaN(factor) ? factor : Double.parseDouble(parts[0]) * factor;
    }

    private void params(Map<String, String> params) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            params.put(json.nextName(), json.nextString());
        }
        json.endObject();
    }

    private String arguments() throws IOException {
        List<String> arguments = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            arguments.add(json.nextString());
        }
        json.endArray();
        // whose thread runs a row is told by its stack
        arguments.removeIf(argument -> argument.startsWith("-Drequestcore.stack="));
        return String.join(" ", arguments);
    }

    private void secondary(Map<String, Metric> into) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            into.put(!name.isEmpty() && DOTS.indexOf(name.charAt(0)) >= 0 ? name.substring(1) : name, metrics.read(false));
        }
        json.endObject();
    }

    /** The metrics in JMH's JSON: raw data, or a histogram an iteration, or nothing but a score. What isn't finite is no value. */
    private static final class Metrics {
        private final JsonReader json;

        Metrics(JsonReader json) {
            this.json = json;
        }

        /** The next object. @param isAsked for its percentiles, which are half of what is to be read */
        Metric read(boolean isAsked) throws IOException {
            String unit = "";
            double score = Double.NaN;
            double[][] forks = {};
            Map<String, Double> percentiles = new LinkedHashMap<>();
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "score" -> score = number();
                    case "scoreUnit" -> unit = json.nextString();
                    case "scorePercentiles" -> percentiles(isAsked, percentiles);
                    case "rawData" -> forks = forks(this::number);
                    case "rawDataHistogram" -> forks = forks(this::mean);
                    default -> json.skipValue();
                }
            }
            json.endObject();
            // without raw data all that is known is one value: no interval comes of it
            return new Metric(unit, forks.length == 0 && Double.isFinite(score) ? new double[][] {{score}} : forks, percentiles);
        }

        private void percentiles(boolean isAsked, Map<String, Double> percentiles) throws IOException {
            if (!isAsked) {
                json.skipValue();
                return;
            }
            json.beginObject();
            while (json.hasNext()) {
                percentiles.put(json.nextName(), number());
            }
            json.endObject();
        }

        private interface Value {
            double read() throws IOException;
        }

        private double[][] forks(Value iteration) throws IOException {
            List<double[]> forks = new ArrayList<>();
            json.beginArray();
            while (json.hasNext()) {
                double[] fork = iterations(iteration);
                if (fork.length > 0) {
                    forks.add(fork);
                }
            }
            json.endArray();
            return forks.toArray(double[][]::new);
        }

        private double[] iterations(Value iteration) throws IOException {
            double[] values = new double[8];
            int n = 0;
            json.beginArray();
            while (json.hasNext()) {
                double value = iteration.read();
                if (Double.isFinite(value)) {
                    values = n == values.length ? Arrays.copyOf(values, 2 * n) : values;
                    values[n++] = value;
                }
            }
            json.endArray();
            return Arrays.copyOf(values, n);
        }

        /** JMH writes "NaN", "+INF" and "-INF" as strings. */
        private double number() throws IOException {
            if (json.peek() == JsonToken.STRING) {
                String text = json.nextString();
                return text.equals("NaN") || text.endsWith("INF") ? Double.NaN : Double.parseDouble(text);
            }
            return json.nextDouble();
        }

        /** Of an iteration in mode sample: pairs of a time and how often it was met. JMH's score of it is the mean as well. */
        private double mean() throws IOException {
            double sum = 0;
            double count = 0;
            json.beginArray();
            while (json.hasNext()) {
                json.beginArray();
                double time = number();
                double times = json.nextDouble();
                json.endArray();
                sum += time * times;
                count += times;
            }
            json.endArray();
            return sum / count;
        }
    }
}
