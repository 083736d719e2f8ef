package org.requestcore.stack.quarkus;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.requestcore.workload.routes.LessSpecific;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Whether RequestMapper finds the most specific route of a table: of templates that begin with the same text it tries those with more text first, as JAX-RS says (3.7.2),
 * wherever it stands; and text beside parameters it takes in its own way. Knows no class of Quarkus.
 */
final class TableCheck {
    /** By the longest stem, then as URITemplate.compareTo has it, from the last. */
    private static final Comparator<Route> TRIED_FIRST = Comparator.<Route, Integer>comparing(route -> stem(route).length()).thenComparing(TableCheck::characters)
        .thenComparing(route -> route.names().size()).thenComparing(Route::hasCatchAll).thenComparing(TableCheck::template).reversed();

    private TableCheck() {
    }

    /** As its users write it: a catch-all is a parameter with an expression of its own. */
    static String template(Route route) {
        return route.template().replace("...}", ":(?s:.+)}");
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        LessSpecific lessSpecific = new LessSpecific(table);
        return Stream.of(
            reason(table, TableCheck::isAmbiguous, "have several parameters in a segment, of which Quarkus gives the first ones as little as it can"),
            reason(table, TableCheck::mayBeEmpty, "have text before a parameter that Quarkus lets be empty before a slash"),
            reason(table, TableCheck::losesSlash, "end in a slash that Quarkus leaves out, after text behind a parameter"),
            reason(table, route -> !route.isStatic() && lessSpecific.than(route).anyMatch(other -> TRIED_FIRST.compare(other, route) < 0),
                "are more specific than one that Quarkus tries before them")).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> reason(RouteTable table, Predicate<Route> stands, String how) {
        List<Route> some = table.routes().stream().filter(stands).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of("%d of %d routes, as %s, %s".formatted(some.size(), table.routes().size(), some.get(0).template(), how));
    }

    private static boolean isAmbiguous(Route route) {
        return route.segments().stream().anyMatch(segment -> segment.names().size() > 1);
    }

    /** What ends with its segment is what there is up to the next slash: nothing, too, if text stands before it. */
    private static boolean mayBeEmpty(Route route) {
        return route.segments().stream().anyMatch(segment -> segment.isMixed() && !hasTextBehind(segment));
    }

    /** The rest of such a template is one expression, which is held against the path without its last slash. */
    private static boolean losesSlash(Route route) {
        return route.template().endsWith("/") && route.segments().stream().anyMatch(TableCheck::hasTextBehind);
    }

    private static boolean hasTextBehind(Segment segment) {
        return !segment.isStatic() && !segment.literals().get(segment.literals().size() - 1).isEmpty();
    }

    /** The text before the first parameter, without a slash at its end. */
    private static String stem(Route route) {
        String text = route.template().substring(0, (route.template() + "{").indexOf('{'));
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** That stand in no parameter. */
    private static int characters(Route route) {
        return route.segments().stream().mapToInt(segment -> 1 + String.join("", segment.literals()).length()).sum();
    }
}
