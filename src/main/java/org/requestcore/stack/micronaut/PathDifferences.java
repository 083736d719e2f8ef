package org.requestcore.stack.micronaut;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.contract.Difference;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Where Micronaut's UriTemplateMatcher differs by design. Knows no class of Micronaut, as each fork asks it. */
final class PathDifferences {
    /** Not of "//", which is no URI to Micronaut. */
    static final Difference SLASH_DROPPED = Difference.ofPath("a slash at the end of the path is dropped",
        path -> path.length() > 2 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);

    /** What no parameter takes. */
    private static final Pattern SIGN = Pattern.compile("[&;+]");

    static final Difference SIGNS_REFUSED = new Difference("a parameter takes no &, ; or +, and a catch-all takes + for a space",
        asked -> SIGN.matcher(asked.path()).find(), PathDifferences::ofCatchAlls);

    private PathDifferences() {
    }

    /** Only a catch-all that begins no later than the first sign can take the path, as {@link TableCheck} lets no text have one. */
    private static Oracle.Answer ofCatchAlls(Difference.Asked asked) {
        Matcher sign = SIGN.matcher(asked.path());
        sign.find();
        long segment = asked.path().substring(0, sign.start()).chars().filter(c -> c == '/').count() - 1;
        List<Route> taking = asked.table().routes().stream().filter(r -> r.hasCatchAll() && r.segments().size() - 1 <= segment).toList();
        return new Oracle(new RouteTable(asked.table().name(), taking)).answer(asked.method(), asked.path().replace("+", "%20"));
    }
}
