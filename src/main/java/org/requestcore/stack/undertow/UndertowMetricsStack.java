package org.requestcore.stack.undertow;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.RouteTable;

/** {@link UndertowStack} behind Undertow's own MetricsHandler. */
public final class UndertowMetricsStack extends OnUndertow {
    @Override
    public String name() {
        return "undertow-metrics";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("its router is undertow's");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are undertow's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return UndertowRequestCore.counted(app);
        }).routesWith("undertow").standsOn("memory-channel").runsOn("undertow").differing(Differences.ENCODED_SLASH_KEPT, Differences.EMPTY_SEGMENT_TAKEN).note("MetricsHandler counts and times requests");
    }
}
