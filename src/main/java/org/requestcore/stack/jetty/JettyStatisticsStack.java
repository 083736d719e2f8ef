package org.requestcore.stack.jetty;

import org.eclipse.jetty.server.handler.StatisticsHandler;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.stack.jetty.embedded.OnJetty;
import org.requestcore.workload.routes.RouteTable;

/** {@link JettyStack} behind Jetty's own StatisticsHandler. */
public final class JettyStatisticsStack extends OnJetty {
    @Override
    public String name() {
        return "jetty-statistics";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("its router is jetty's");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are jetty's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new JettyApp(app, StatisticsHandler::new).mount();
        }).routesWith("jetty").standsOn("inline-endpoint").runsOn("jetty").remembering(REMEMBERED).note("StatisticsHandler counts and times requests; the handler of a path tells the methods apart");
    }
}
