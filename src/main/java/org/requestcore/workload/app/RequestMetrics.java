package org.requestcore.workload.app;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/**
 * The fourth layer: one Micrometer timer a request, tagged with method, route template and status, in the registry that the article's
 * Prometheus scrapes. Timers are held once they are known, as Micrometer's documentation advises for hot paths; what looking them up by
 * their tags costs is a row of its own ({@code MetricsBenchmark}).
 */
public class RequestMetrics {
    private static final int FIRST_STATUS = 200;
    private static final int LAST_STATUS = 599;

    private final RouteTable table;
    private final MeterRegistry registry;
    private final Timer[][] timers;

    RequestMetrics(RouteTable table) {
        this(table, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    private RequestMetrics(RouteTable table, MeterRegistry registry) {
        this.table = table;
        this.registry = registry;
        this.timers = new Timer[table.routes().size() + 1][];
    }

    /** Metrics that several threads may record, each with the timers that it knows, in one registry. */
    static RequestMetrics ofEachThread(RouteTable table, MeterRegistry registry) {
        ThreadLocal<RequestMetrics> own = ThreadLocal.withInitial(() -> new RequestMetrics(table, registry));
        return new RequestMetrics(table, registry) {
            @Override
            public void stop(long started, int routeId, int status) {
                own.get().stop(started, routeId, status);
            }
        };
    }

    /** @return what {@link #stop} is given */
    public long start() {
        return System.nanoTime();
    }

    /** @param routeId of the route that was found, or below zero */
    public void stop(long started, int routeId, int status) {
        timer(Math.max(routeId, -1) + 1, status).record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }

    /** For proofs. */
    public MeterRegistry registry() {
        return registry;
    }

    private Timer timer(int row, int status) {
        Timer[] known = timers[row];
        if (known == null) {
            known = timers[row] = new Timer[LAST_STATUS - FIRST_STATUS + 1];
        }
        Timer timer = known[status - FIRST_STATUS];
        return timer != null ? timer : (known[status - FIRST_STATUS] = register(row, status));
    }

    private Timer register(int row, int status) {
        Route route = row == 0 ? null : table.routes().get(row - 1);
        return Timer.builder("http.server.requests")
            .tag("method", route == null ? "UNKNOWN" : route.method())
            .tag("uri", route == null ? "UNKNOWN" : route.template())
            .tag("status", Integer.toString(status))
            .register(registry);
    }
}
