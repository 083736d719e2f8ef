package faulty;

import java.util.Map;

import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.workload.routes.RouteTable;

/** Does its work, and can't say with what. */
public final class Secretive extends Faulty {
    public Secretive() {
        super("secretive", null);
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> {
            return new RadixRouter(table);
        });
    }

    @Override
    public Map<String, Class<?>> libraries() {
        throw new IllegalStateException("no\nword");
    }
}
