package mine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jauter.MethodlessRouter;
import jauter.Routed;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Jauter, a router for each method. Its first pattern that matches wins, so that the most specific is registered first, as its users have to. */
final class MineRouter implements Router {
    /** What a match leads to. */
    private record Target(int id, List<String> names) {
    }

    private final Map<String, MethodlessRouter<Target>> routers = new HashMap<>();

    MineRouter(RouteTable table) {
        table.routes().stream().sorted(Oracle.MOST_SPECIFIC_FIRST)
            .forEach(r -> routers.computeIfAbsent(r.method(), m -> new MethodlessRouter<>()).pattern(pattern(r), new Target(r.id(), r.names())));
    }

    private static String pattern(Route route) {
        return route.segments().stream().map(s -> s.isStatic() ? s.text() : ":" + s.text()).collect(Collectors.joining("/"));
    }

    @Override
    public int match(String method, String path, Captures out) {
        MethodlessRouter<Target> router = routers.get(method);
        Routed<Target> routed = router == null ? null : router.route(path);
        if (routed == null || routed.notFound()) {
            return MISS;
        }
        Map<String, String> values = routed.params();
        for (String name : routed.target().names()) {
            out.add(decoded(values.get(name)));
        }
        return routed.target().id();
    }

    /** Jauter leaves that to its caller. */
    private static String decoded(String value) {
        return value.indexOf('%') < 0 ? value : URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
