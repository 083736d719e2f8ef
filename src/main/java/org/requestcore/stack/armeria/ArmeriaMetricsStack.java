package org.requestcore.stack.armeria;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.workload.routes.RouteTable;

/** {@link ArmeriaStack} behind Armeria's own MetricCollectingService. */
public final class ArmeriaMetricsStack extends OnArmeria {
    @Override
    public String name() {
        return "armeria-metrics";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("its router is armeria's");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are armeria's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return ArmeriaRequestCore.counted(app, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        }).routesWith("armeria").standsOn("embedded-channel").runsOn("armeria").remembering(ArmeriaStack.REMEMBERS + ", and " + TARGETS).differing(DIFFERENCES).note("MetricCollectingService counts and times requests; " + NOTE);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.absent("its server is armeria's");
    }
}
