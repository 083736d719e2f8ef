package org.requestcore.model.regexscan;

import java.util.regex.Matcher;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.model.PercentDecoding;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Starlette's router: asks route by route. The first that matches in full wins; one that only has another method is kept for a 405. */
final class RegexScanRouter implements Router {
    private final RegexRoute[] routes;

    /** Sorts, stably, since the first match wins: as an author of a Starlette application has to. */
    RegexScanRouter(RouteTable table) {
        routes = table.routes().stream()
            .sorted(RegexScanRouter::compare)
            .map(RegexRoute::of)
            .toArray(RegexRoute[]::new);
    }

    @Override
    public int match(String method, String path, Captures out) {
        int answer = MISS;
        for (RegexRoute route : routes) {
            Matcher matcher = route.pattern().matcher(path);
            if (matcher.matches()) {
                if (route.method().equals(method)) {
                    handOver(matcher, out);
                    return route.id();
                }
                answer = METHOD_NOT_ALLOWED;
            }
        }
        return answer;
    }

    private static void handOver(Matcher matcher, Captures out) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String value = matcher.group(i);
            out.add(value.indexOf('%') < 0 ? value : PercentDecoding.decode(value, 0, value.length()));
        }
    }

    private static int compare(Route a, Route b) {
        int order = a.compareSegments(b);
        return order != 0 ? order : Integer.compare(a.segments().size(), b.segments().size());
    }
}
