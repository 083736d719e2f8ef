package org.requestcore.contract.conformance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** A router: the route and all captured values are to be seen. */
final class RouterAnswerer extends Answerer {
    private final Router router;
    private final Captures captures = new Captures();

    RouterAnswerer(RouteTable table, Router router, List<Difference> differences) {
        super(table, differences);
        this.router = router;
    }

    @Override
    Answer seen(String method, String path) {
        String fresh = new String(path.toCharArray());
        try {
            int id = router.match(method, fresh, captures.clear());
            return id >= 0 ? found(table.routes().get(id), captures.values(fresh)) : missing(id == Router.METHOD_NOT_ALLOWED);
        } catch (RuntimeException | LinkageError e) {
            return Answer.without("throws " + e.getClass().getSimpleName());
        }
    }

    @Override
    Answer shown(String method, Oracle.Answer answer) {
        return answer.route().map(route -> found(route, answer.captures())).orElseGet(() -> missing(answer.expected() == Probe.METHOD_NOT_ALLOWED));
    }

    private static Answer missing(boolean isKnown) {
        return Answer.without(isKnown ? "405" : "404");
    }

    private static Answer found(Route route, List<String> values) {
        List<String> names = route.names();
        String told = IntStream.range(0, values.size()).mapToObj(i -> " " + (i < names.size() ? names.get(i) : "?") + "=" + values.get(i)).collect(Collectors.joining());
        return new Answer(route.id() + told, Ask.told(route.template() + told), true);
    }
}
