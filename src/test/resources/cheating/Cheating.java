package cheating;

import java.util.List;
import java.util.function.Function;

import org.requestcore.contract.Captures;
import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.routes.RouteTable;

/** A stack whose router is right as long as it is proved. */
abstract class Cheating implements Stack {
    private final String name;
    private final Function<Router, Router> cheat;

    /** @param cheat of a right router */
    Cheating(String name, Function<Router, Router> cheat) {
        this.name = name;
        this.cheat = cheat;
    }

    /** A right answer. */
    record Known(int route, List<String> values) {
        static Known of(Router right, String method, String path) {
            Captures captures = new Captures();
            int route = right.match(method, path, captures);
            return new Known(route, captures.values(path));
        }

        int handOver(Captures out) {
            values.forEach(out::add);
            return route;
        }
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
            return cheat.apply(Stacks.named("regexscan").router(table).get());
        });
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("cheats elsewhere");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("cheats elsewhere");
    }
}
