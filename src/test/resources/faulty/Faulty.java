package faulty;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.workload.routes.RouteTable;

/** A stack whose router is at fault. */
abstract class Faulty implements Stack {
    private final String name;
    private final Router router;

    Faulty(String name, Router router) {
        this.name = name;
        this.router = router;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> {
            return router;
        });
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("not at fault there");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("not at fault there");
    }
}
