package island;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.routes.RouteTable;

/** A stack that can't work with the release of its library which all others share. */
public final class IslandStack implements Stack {
    private static final String SHARED = "1.0";

    @Override
    public String name() {
        return "islander";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Path> island() {
        return List.of(Path.of("island.jar"));
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("made.up:library", madeup.Library.class);
    }

    @Override
    public Map<String, String> decisions() {
        return Map.of("library", madeup.Library.release());
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> {
            if (madeup.Library.release().equals(SHARED)) {
                throw new IllegalStateException("the shared library");
            }
            return Stacks.named("regexscan").router(table).get();
        });
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("routes only");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("routes only");
    }
}
