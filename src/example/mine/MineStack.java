package mine;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.workload.routes.RouteTable;

/** A stack of your own: says what it offers, and why it lacks the rest. */
public final class MineStack implements Stack {
    @Override
    public String name() {
        return "mine";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return table.routes().stream().anyMatch(r -> r.hasCatchAll())
            ? Offer.absent("MineRouter knows no catch-all")
            : Offer.of(() -> {
                return new MineRouter(table);
            });
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("mine has no middleware");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("mine has no server");
    }
}
