package org.requestcore.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.requestcore.contract.Asks;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.island.Islands;
import org.requestcore.workload.concurrency.Ways;
import org.requestcore.workload.metrics.Recorders;
import org.requestcore.workload.program.Tool;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.Probes;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;
import org.requestcore.workload.wire.Scenario;

/** Which combinations of parameters exist. A stack is asked once for each table, as it may have to hold each pair of routes against each other. */
final class Offers {
    /** The parameters on which it depends whether there is such a row. */
    static final Set<String> MATTERS = Set.of("stack", "library", "table", "probe", "meter", "tags", "way", "rate", "scenario");

    private final Map<List<String>, Offer<Router>> routers = new HashMap<>();

    Offer<Router> router(Stack stack, String table) {
        return routers.computeIfAbsent(List.of(stack.name(), table), asked -> stack.router(RouteTables.load(table)));
    }

    /** @return why there is no such row, or empty if there is one */
    Optional<String> absence(Asks.Contract asks, Map<String, String> params) {
        return switch (asks) {
            case ROUTER -> absentRouter(params);
            case MIDDLEWARE -> absence(stack(params), stack(params).middleware());
            case REQUEST -> absence(stack(params), stack(params).requestCore());
            case SERVER -> absentScenario(params).or(() -> absentBusy(params)).or(() -> client(params).absence()).or(() -> absence(stack(params), stack(params).server()));
            case METRICS -> params.containsKey("tags") && !Recorders.isOffered(params.get("meter"), params.get("tags"))
                ? Optional.of(params.get("meter") + " can't be " + params.get("tags")) : Optional.empty();
            case TWIN -> absence(stack(params), stack(params).twins());
            case CONCURRENCY -> Ways.absence(params.get("way"));
            case JSON -> params.containsKey("way") ? absentByThread(JsonLibraries.named(params.get("library")), params.get("way")) : Optional.empty();
        };
    }

    /** Of a server's two clients the one that keeps a rate, where there is one to be kept. */
    private static Tool client(Map<String, String> params) {
        return params.containsKey("rate") ? Tool.MAVEN : Tool.WRK;
    }

    private static Optional<String> absentScenario(Map<String, String> params) {
        return params.containsKey("rate") && !Scenario.of(params.get("scenario")).hasRate() ? Optional.of("scenario " + params.get("scenario") + " has no rate") : Optional.empty();
    }

    private static Optional<String> absentBusy(Map<String, String> params) {
        return params.containsKey("busy") && stack(params).isProgram() ? Optional.of(params.get("stack") + ": a program of its own, which nothing here keeps busy") : Optional.empty();
    }

    private static Optional<String> absentByThread(JsonLibrary library, String way) {
        return library.isShared() ? Ways.absence(way) : Optional.of(library.name() + ": its codecs are for one thread");
    }

    private Optional<String> absentRouter(Map<String, String> params) {
        RouteTable table = RouteTables.load(params.get("table"));
        String probe = params.get("probe");
        if (probe != null && !Probes.has(table, ProbeKind.of(probe))) {
            return Optional.of("table " + table.name() + " has no route for probe " + probe);
        }
        return absence(stack(params), router(stack(params), params.get("table")));
    }

    private static Optional<String> absence(Stack stack, Offer<?> offer) {
        return (offer.isPresent() ? Islands.absence(stack) : Optional.of(offer.note())).map(reason -> stack.name() + ": " + reason);
    }

    private static Stack stack(Map<String, String> params) {
        return Stacks.named(params.get("stack"));
    }
}
