package org.requestcore.stack.armeria;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.linecorp.armeria.common.Flags;

import org.requestcore.contract.Difference;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.stack.netty.embedded.NettyDecisions;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.RouteTable;

/** What Armeria's stacks have in common. */
abstract class OnArmeria implements Stack {
    static final String NOTE = "normalises the path first: encoded octets that need no encoding, matrix parameters";

    /** What the request core remembers, whatever the caches of routes are. */
    static final String TARGETS = "parsed targets of routes without parameters";

    private static final Difference EMPTY_REST_TAKEN = new Difference("a catch-all behind text takes the empty rest",
        asked -> asked.path().endsWith("/"),
        asked -> Oracle.moreSpecific(Oracle.takingEmptyRest(behindText(asked.table())).answer(asked.method(), asked.path()), asked.right()));

    static final Difference[] DIFFERENCES = {Differences.SLASHES_MERGED, EMPTY_REST_TAKEN};

    /** Without the routes that have a catch-all behind a parameter. */
    private static RouteTable behindText(RouteTable table) {
        return new RouteTable(table.name(), table.routes().stream().filter(r -> !r.hasCatchAll() || r.segments().size() == 1 || r.segments().get(r.segments().size() - 2).isStatic()).toList());
    }

    static Offer<Router> routerOf(RouteTable table) {
        Optional<String> obstacle = TableCheck.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new ArmeriaRouter(table);
        }).note(NOTE).differing(DIFFERENCES);
    }

    static Offer<Mount> requestCoreOf() {
        return Offer.of(app -> {
            return new ArmeriaRequestCore(app);
        }).standsOn("embedded-channel").runsOn("netty").note(NOTE).differing(DIFFERENCES);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            setFlags();
            return new ArmeriaServer(app, address);
        });
    }

    @Override
    public final String version() {
        return Versions.of("com.linecorp.armeria:armeria");
    }

    /** Before any class of Armeria's reads its flags: whoever asks this stack for a thread, its decisions or its server is the first to do so. */
    void setFlags() {
        ArmeriaFlags.embed();
    }

    @Override
    public final Thread thread(Runnable work) {
        setFlags();
        return EventLoopThread.of(work);
    }

    @Override
    public final Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(NettyDecisions.libraries());
        libraries.put("com.linecorp.armeria:armeria", com.linecorp.armeria.server.Server.class);
        return libraries;
    }

    /** Netty's, and which caches there are in this JVM. */
    @Override
    public final Map<String, String> decisions() {
        setFlags();
        Map<String, String> decisions = new HashMap<>(NettyDecisions.read());
        decisions.put("routeCacheSpec", Objects.requireNonNullElse(Flags.routeCacheSpec(), "off"));
        decisions.put("routeDecoratorCacheSpec", Objects.requireNonNullElse(Flags.routeDecoratorCacheSpec(), "off"));
        decisions.put("parsedPathCacheSpec", Objects.requireNonNullElse(Flags.parsedPathCacheSpec(), "off"));
        return decisions;
    }
}
