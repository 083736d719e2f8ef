package org.requestcore.stack.jetty;

import java.util.Optional;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.stack.jetty.embedded.OnJetty;
import org.requestcore.workload.routes.RouteTable;

/** Jetty's core handlers: its PathMappingsHandler, its Handler.Wrapper, its HTTP/1.1 connection. */
public final class JettyStack extends OnJetty {
    private static final String NOTE = "the handler of a path tells the methods apart";

    @Override
    public String name() {
        return "jetty";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = TableCheck.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new JettyRouter(table);
        }).note(NOTE);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new JettyChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new JettyApp(app).mount();
        }).standsOn("inline-endpoint").remembering(REMEMBERED).note(NOTE);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new JettyApp(app).listen(address);
        });
    }
}
