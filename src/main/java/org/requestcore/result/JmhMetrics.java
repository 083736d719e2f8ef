package org.requestcore.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** The metrics in JMH's JSON: raw data, or a histogram an iteration, or nothing but a score. What isn't finite is no value. */
final class JmhMetrics {
    private final JsonReader json;

    JmhMetrics(JsonReader json) {
        this.json = json;
    }

    /** The next object. */
    Metric read() throws IOException {
        String unit = "";
        double score = Double.NaN;
        double[][] forks = {};
        Map<String, Double> percentiles = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "score" -> score = number();
                case "scoreUnit" -> unit = json.nextString();
                case "scorePercentiles" -> percentiles(percentiles);
                case "rawData" -> forks = forks(this::number);
                case "rawDataHistogram" -> forks = forks(this::mean);
                default -> json.skipValue();
            }
        }
        json.endObject();
        // without raw data all that is known is one value: no interval comes of it
        return new Metric(unit, forks.length == 0 && Double.isFinite(score) ? new double[][] {{score}} : forks, percentiles);
    }

    private void percentiles(Map<String, Double> percentiles) throws IOException {
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
