package org.requestcore.workload.metrics;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Logs;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTables;

/** The ways in which servers record a request with Micrometer, tagged with method, route template and status. */
public final class Recorders {
    /** The routes of the github table: so many meters stand in a registry. */
    public static final List<Route> ROUTES = RouteTables.load("github").routes();

    /** What is recorded; none is the price of asking. */
    public static final List<String> METERS = List.of("none", "counter", "timer", "histogram", "observation");
    /** Whether meters are held, or looked up by their tags for each request. */
    public static final List<String> TAGS = List.of("held", "looked-up");
    public static final List<String> REGISTRIES = List.of("simple", "prometheus");

    private static final String NAME = "http.server.requests";
    /** Bucket bounds around what a service level objective would name. */
    private static final Duration[] BUCKETS = IntStream.of(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000).mapToObj(Duration::ofMillis).toArray(Duration[]::new);

    static {
        Logs.quiet();
    }

    private Recorders() {
    }

    /** @throws BadInput if there is no such registry */
    public static MeterRegistry registry(String name) {
        return switch (name) {
            case "simple" -> new SimpleMeterRegistry();
            case "prometheus" -> new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            default -> throw BadInput.unknown("registry", name, REGISTRIES);
        };
    }

    /** @return false for what can't be: nothing has no tags to look up, and an Observation holds no meter */
    public static boolean isOffered(String meter, String tags) {
        return tags.equals("held") ? !meter.equals("observation") : !meter.equals("none");
    }

    /** @throws BadInput if there is no such meter */
    public static Recorder of(String meter, String tags, MeterRegistry registry) {
        boolean held = tags.equals("held");
        return switch (meter) {
            case "none" -> (route, nanos) -> ROUTES.get(route);
            case "counter" -> held ? heldCounters(registry) : counters(registry);
            case "timer" -> held ? heldTimers(Timer.builder(NAME), registry) : timers(Timer.builder(NAME), registry);
            case "histogram" -> held ? heldTimers(histogram(), registry) : timers(histogram(), registry);
            case "observation" -> observations(registry);
            default -> throw BadInput.unknown("meter", meter, METERS);
        };
    }

    private static Timer.Builder histogram() {
        return Timer.builder(NAME).serviceLevelObjectives(BUCKETS);
    }

    private static Recorder counters(MeterRegistry registry) {
        var provider = Counter.builder(NAME).withRegistry(registry);
        return (route, nanos) -> {
            Counter counter = provider.withTags("method", ROUTES.get(route).method(), "uri", ROUTES.get(route).template(), "status", "200");
            counter.increment();
            return counter;
        };
    }

    private static Recorder heldCounters(MeterRegistry registry) {
        Counter[] held = ROUTES.stream().map(r -> Counter.builder(NAME).tags("method", r.method(), "uri", r.template(), "status", "200").register(registry)).toArray(Counter[]::new);
        return (route, nanos) -> {
            held[route].increment();
            return held;
        };
    }

    private static Recorder timers(Timer.Builder builder, MeterRegistry registry) {
        var provider = builder.withRegistry(registry);
        return (route, nanos) -> {
            Timer timer = provider.withTags("method", ROUTES.get(route).method(), "uri", ROUTES.get(route).template(), "status", "200");
            timer.record(nanos, TimeUnit.NANOSECONDS);
            return timer;
        };
    }

    private static Recorder heldTimers(Timer.Builder builder, MeterRegistry registry) {
        var provider = builder.withRegistry(registry);
        Timer[] held = ROUTES.stream().map(r -> provider.withTags("method", r.method(), "uri", r.template(), "status", "200")).toArray(Timer[]::new);
        return (route, nanos) -> {
            held[route].record(nanos, TimeUnit.NANOSECONDS);
            return held;
        };
    }

    /** An Observation takes the time itself: start and stop, with the handler that makes a timer and a long-task timer of it. */
    private static Recorder observations(MeterRegistry meters) {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return (route, nanos) -> {
            Observation observation = Observation.createNotStarted(NAME, registry)
                .lowCardinalityKeyValue("method", ROUTES.get(route).method())
                .lowCardinalityKeyValue("uri", ROUTES.get(route).template())
                .lowCardinalityKeyValue("status", "200")
                .start();
            observation.stop();
            return observation;
        };
    }
}
