package org.requestcore.stack.armeria;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/** Whether a table can be held by the trie of Armeria's router, and the regular expressions that it makes of templates. Knows no class of Armeria, as each fork asks it. */
final class TableCheck {
    /** The text beside a parameter becomes a part of an expression, as it is; a semicolon begins a matrix parameter. */
    private static final Pattern MEANS_ELSE = Pattern.compile("[+$();]");

    private TableCheck() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        return Stream.of(
            table.obstacle(Route::isMixed, "%d of %d routes mix text and parameters in a segment, as %s; to Armeria a parameter is a whole one"),
            table.obstacle(TableCheck::hasEmptySegment, "%d of %d routes have an empty segment, as %s; Armeria merges slashes"),
            table.obstacle(TableCheck::hasOtherMeaning, "%d of %d routes have text, as %s, that means something else to Armeria beside a parameter"),
            table.obstacle(isRobbed(table), "%d of %d routes, as %s, are hidden by Armeria's redirect to a template with a slash at its end"))
            .flatMap(Optional::stream).findFirst();
    }

    private static boolean hasEmptySegment(Route route) {
        return route.segments().subList(0, route.segments().size() - 1).stream().anyMatch(s -> s.text().isEmpty());
    }

    private static boolean hasOtherMeaning(Route route) {
        return !route.isStatic() && route.segments().stream().anyMatch(s -> s.isStatic() && MEANS_ELSE.matcher(s.text()).find()) || route.template().contains(";");
    }

    /** Whether a more specific template with a slash at its end is found without that slash too, where a route is right. */
    private static Predicate<Route> isRobbed(RouteTable table) {
        List<Route> robbers = table.routes().stream().filter(other -> other.segments().size() > 1 && other.template().endsWith("/")).toList();
        return route -> robbers.stream().anyMatch(other -> other.method().equals(route.method()) && takes(route.segments(), other.segments().subList(0, other.segments().size() - 1)));
    }

    /** Whether the first is less specific, and takes some of the paths of the second. */
    private static boolean takes(List<Segment> first, List<Segment> second) {
        int order = 0;
        for (int i = 0; i < first.size() && i < second.size(); i++) {
            Segment a = first.get(i);
            Segment b = second.get(i);
            if (a.isStatic() && b.isStatic() && !a.equals(b)) {
                return false;
            }
            order = order == 0 ? Segment.MOST_SPECIFIC_FIRST.compare(a, b) : order;
            if (a.kind() == Segment.Kind.CATCH_ALL) {
                return order > 0;
            }
        }
        return order > 0 && first.size() == second.size();
    }
}
