package org.requestcore.stack.jettyservlet;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Versions;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.stack.jettyservlet.embedded.OnJettyServlet;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** Jetty's servlet container (Jakarta EE 11, Servlet 6.1) on its core handlers. */
public final class JettyServletStack extends OnJettyServlet {
    @Override
    public String name() {
        return "jetty-servlet";
    }

    @Override
    public String version() {
        return Versions.of("org.eclipse.jetty.ee11:jetty-ee11-servlet");
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("servlet mappings know exact paths, prefixes and extensions, and no parameters");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new JettyServletChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new ServletApp(app, new RadixRouter(App.TABLE)).mount();
        }).routesWith("radix").standsOn("inline-endpoint").runsOn("jetty").remembering(REMEMBERED_WITH_CHAINS);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new ServletApp(app, RadixRouter.ofEachThread(App.TABLE)).listen(address);
        });
    }
}
