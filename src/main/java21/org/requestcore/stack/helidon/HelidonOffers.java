package org.requestcore.stack.helidon;

import java.util.Map;
import java.util.Optional;

import io.helidon.webserver.WebServer;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.RouteTable;

/** What {@link HelidonStack} offers where its library can run. */
public final class HelidonOffers implements Stack {
    private static final Difference THREE_SLASHES = new Difference("more than two slashes at its front make it no path",
        asked -> asked.path().startsWith("///"), asked -> Oracle.Answer.MISS);
    private static final Difference ENCODED_SLASH_SEPARATES = Difference.ofPath("%2F separates segments", path -> path.replace("%2F", "/").replace("%2f", "/"));
    private static final Difference KNOWS_NO_405 = new Difference("a path that is known under another method only is a miss",
        asked -> asked.right().methodNotAllowed(), asked -> Oracle.Answer.MISS);

    @Override
    public String name() {
        return "helidon";
    }

    @Override
    public String version() {
        return Versions.of("io.helidon.webserver:helidon-webserver");
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = TableCheck.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new HelidonRouter(table);
        }).note("decodes and normalises the path first").differing(THREE_SLASHES, Differences.SLASHES_MERGED, ENCODED_SLASH_SEPARATES, KNOWS_NO_405);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new HelidonChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("a connection is a loop that blocks in the reads of its socket, and can't be handed octets without emulating one; nor does it speak HTTP/1.0");
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.absent("it answers a request with Connection: close, says so too, and leaves the connection open (helidon #12324)");
    }

    @Override
    public Thread thread(Runnable work) {
        return Thread.ofVirtual().unstarted(work);
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("io.helidon.webserver:helidon-webserver", WebServer.class);
    }
}
