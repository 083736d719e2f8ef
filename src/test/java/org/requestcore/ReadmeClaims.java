package org.requestcore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/** The figure that a run has for each of the article's claims, and which run that is. */
final class ReadmeClaims {
    /** What no row of a run tells. */
    private static final String NONE = "none";
    private static final Map<String, String> SERVED = Map.of("shape", "served", "wire", "wrk", "profile", "clean");
    private static final double NANOS_PER_MICRO = 1e3;

    private final ReadmeArticle article;
    private final ReadmeSides sides;

    ReadmeClaims(ReadmeArticle article, ReadmeSides sides) {
        this.article = article;
        this.sides = sides;
    }

    String figure(String claim) {
        return switch (claim) {
            case "throughput" -> of(ReadmeArticle.LOAD, ReadmeArticle.USER, table -> "`fastapi` takes " + times(table, "fastapi", "gin") + " as long a request as `gin`");
            case "footprint" -> of(ReadmeArticle.LOAD, ReadmeArticle.USER, table -> loaded(table, "loaded MB", "MB loaded", "gin", "fastapi", "floor", "spring-mvc"));
            case "concurrency" -> of("HandOverBenchmark.one", Map.of(), table -> micros(table, "us for one", "inline", "pool"));
            case "fan-out" -> of("FanOutBenchmark.all", Map.of("things", "3", "burn", "10000"), table -> micros(table, "us for three", "sequential", "futures"));
            case "offload" -> of("BlockedLoopBenchmark.serve", Map.of(), table -> told(table, "us the 99th of a hundred others waits", line -> line.percentiles().get("p99"), "inline", "pool"));
            case "locks" -> of("SharedStateBenchmark.add", Map.of("threads", "2"), table -> "`lock` takes " + times(table, "lock", "atomic") + " as long as `atomic`");
            case "routing" -> of("RouteMatchBenchmark.match", Map.of("table", "github"), table -> micros(table, "us", "gin", "radix", "fastapi", "regexscan"));
            case "middleware" -> of(ReadmeArticle.REQUEST, SERVED, table -> "`fastapi-base-http-middleware` takes " + times(table, "fastapi-base-http-middleware", "fastapi") + " as long as `fastapi`, in process");
            case "contract" -> of(ReadmeArticle.LOAD, ReadmeArticle.USER, table -> table.lines().size() + " servers proved and loaded");
            case "json" -> of("EncodeBenchmark.freshArray", Map.of("payload", "user"), table -> micros(table, "us", "gin", "fastapi", "floor"));
            case "connections" -> of(ReadmeArticle.LOAD, Map.of("scenario", "connection"), table -> loaded(table, "kernel us", "us in the kernel", "gin", "floor")) + ", kept alive "
                + of(ReadmeArticle.LOAD, Map.of("scenario", "hello"), table -> loaded(table, "kernel us", "us", "gin", "floor"));
            case "gc" -> pauses();
            default -> NONE;
        };
    }

    private interface Telling {
        String of(Summary.Table table);
    }

    private interface Figure {
        double of(Summary.Line line);
    }

    private String of(String benchmark, Map<String, String> conditions, Telling telling) {
        ReadmeArticle.Found found = article.found(benchmark, conditions);
        return "%s ([run](article/%s))".formatted(telling.of(found.table()), found.run().name());
    }

    /** Of what is alive nothing: the longest that each collector stopped a stack for. */
    private String pauses() {
        Summary summary = sides.summary("collectors");
        Summary.Table table = summary.tables().stream().filter(t -> t.conditions().getOrDefault("live", "").equals("0") && t.conditions().getOrDefault("stack", "").equals("netty") && t.conditions().getOrDefault("array", "").equals("0")).findFirst().orElseThrow();
        return "%s ([run](collectors/%s))".formatted(told(table, "us at the longest pause", line -> line.percentiles().get("longest pause"), "g1", "parallel", "zgc"), summary.run().split(", ")[0]);
    }

    private static String times(Summary.Table table, String one, String other) {
        Estimate ratio = table.ratio(line(table, one), line(table, other));
        return ratio == null || Double.isNaN(ratio.value()) ? "an unknown number of times" : String.format(Locale.ROOT, "%.1f times (%.1f..%.1f)", ratio.value(), ratio.low(), ratio.high());
    }

    private static String micros(Summary.Table table, String unit, String... contenders) {
        return told(table, unit, line -> line.score().value() / NANOS_PER_MICRO, contenders);
    }

    private static String loaded(Summary.Table table, String metric, String unit, String... contenders) {
        return told(table, unit, line -> line.load().get(metric), contenders);
    }

    private static String told(Summary.Table table, String unit, Figure figure, String... contenders) {
        return Arrays.stream(contenders).map(name -> "`%s` %s".formatted(name, amount(figure.of(line(table, name))))).collect(Collectors.joining(", ", "", " " + unit));
    }

    /** To three digits, or whole. */
    private static String amount(double value) {
        return value < 1 ? new BigDecimal(value).round(new MathContext(2)).toPlainString() : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static Summary.Line line(Summary.Table table, String contender) {
        return table.lines().stream().filter(line -> line.contender().equals(contender)).findFirst().orElseThrow(() -> new AssertionError("no row of " + contender + " in " + table.benchmark()));
    }
}
