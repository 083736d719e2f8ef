package mine;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/** A stack of your own: says what it offers, how it differs by design, and why it lacks the rest. */
public final class MineStack implements Stack {
    private static final Difference SLASHES_AT_ENDS = Difference.ofPath("slashes at both ends of a path are ignored",
        path -> "/" + path.replaceAll("^/+|/+$", ""));

    private static final Difference NO_405 = new Difference("a path that is known under another method only is a miss",
        asked -> asked.right().methodNotAllowed(), asked -> Oracle.Answer.MISS);

    @Override
    public String name() {
        return "mine";
    }

    /** As the library's manifest tells it. */
    @Override
    public String version() {
        return jauter.Router.class.getPackage().getImplementationVersion();
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        if (table.routes().stream().anyMatch(r -> r.template().length() > 1 && r.template().endsWith("/"))) {
            return Offer.absent("jauter ignores the slash at a template's end");
        }
        if (table.routes().stream().anyMatch(Route::hasCatchAll)) {
            return Offer.absent("jauter's catch-all also takes paths that begin otherwise");
        }
        if (table.routes().stream().flatMap(r -> r.segments().stream()).anyMatch(s -> s.kind() == Segment.Kind.MIXED)) {
            return Offer.absent("jauter's parameters are whole segments");
        }
        return Offer.of(() -> {
            return new MineRouter(table);
        }).differing(NO_405, SLASHES_AT_ENDS, Differences.EMPTY_SEGMENT_TAKEN);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new MineChain();
        }).note("layers wrap the next one, and find their trail in the exchange");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("jauter is a router, not a server");
    }
}
