package org.requestcore.report.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.requestcore.result.Made;
import org.requestcore.result.Metric;
import org.requestcore.result.Row;
import org.requestcore.result.Run;
import org.requestcore.result.trend.Timeline;
import org.requestcore.result.trend.Timelines;

/** Eight runs, of which the sixth changed one row's bytes and both rows' time. */
final class Sampled {
    private static final String MATCH = "org.requestcore.bench.routing.RouteMatchBenchmark.match";
    private static final double[] AROUND = {1, 1.01, 0.99, 1, 1.005, 1, 0.995, 1.01};

    private Sampled() {
    }

    static Timeline timeline() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < AROUND.length; i++) {
            String conditions = """
                {"started": "2026-11-2%dT08:32:31.419791035Z", "versions": {"netty": "4.2.%d", "commit": "c%d", "dirty": "%s"}}""".formatted(i, i < 5 ? 19 : 20, i, i == 5);
            runs.add(run("2026-11-2" + i + "_vm", conditions, AROUND[i], i < 5 ? 1 : 1.2, i < 5 ? 1520 : 1648, i == 2));
        }
        return Timelines.of(runs, false, Set.of());
    }

    private static Run run(String name, String conditions, double around, double factor, double bytes, boolean isShort) {
        Made run = new Made().conditions(conditions);
        add(run, "stack=netty table=github", 1000 * around * factor, bytes);
        if (!isShort) {
            add(run, "stack=undertow table=github", 2000 * around * factor, 3000);
        }
        return run.run(name);
    }

    private static void add(Made run, String params, double time, double bytes) {
        Map<String, Metric> secondary = new LinkedHashMap<>();
        secondary.put("gc.alloc.rate.norm", new Metric("B/op", new double[][] {{bytes}, {bytes}}));
        run.row(MATCH, params, Made.ns(time, time * 1.001, time * 0.999), secondary);
    }

    /** In which every string is what somebody wants it to be. */
    static Timeline hostile(String text) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Made run = new Made();
            Metric metric = new Metric(text, new double[][] {{i < 2 ? 1 : 2}});
            run.row(new Row("p." + text + ".m", "avgt", 1, Map.of(text, text), "", "", 1, metric, Map.of("cpu", metric)));
            run.row(new Row("p." + text + ".single", "avgt", 1, Map.of(text, text + i), "", "", 1, metric, Map.of()));
            runs.add(run.conditions("{\"started\": \"\", \"versions\": {\"commit\": \"\"}}").run(i + text));
            runs.get(i).conditions().addProperty("started", text);
            runs.get(i).conditions().getAsJsonObject("versions").addProperty("commit", text + i);
        }
        return Timelines.of(runs, false, Set.of());
    }
}
