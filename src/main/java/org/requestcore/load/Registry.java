package org.requestcore.load;

import java.time.Duration;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/**
 * Metrics under the names that the article's queries have: {@code http_request_duration_seconds}, a histogram from 10 microseconds to 10 seconds, and {@code http_requests_total}, which is counted when it
 * is read, by the histogram's own count. The App records one timer a request, as in process.
 */
final class Registry {
    private static final String RECORDED = "http.server.requests";
    private static final String DURATION = "http.request.duration";
    private static final String TOTAL = "http.requests";
    private static final DistributionStatisticConfig HISTOGRAM = DistributionStatisticConfig.builder().percentilesHistogram(true)
        .minimumExpectedValue((double) Duration.ofNanos(10_000).toNanos()).maximumExpectedValue((double) Duration.ofSeconds(10).toNanos()).build();

    private Registry() {
    }

    static PrometheusMeterRegistry make() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(RECORDED) ? id.withName(DURATION) : id;
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(DURATION) ? HISTOGRAM.merge(config) : config;
            }
        });
        registry.config().onMeterAdded(meter -> {
            if (meter instanceof Timer timer && meter.getId().getName().equals(DURATION)) {
                FunctionCounter.builder(TOTAL, timer, Timer::count).tags(meter.getId().getTags()).register(registry);
            }
        });
        return registry;
    }
}
