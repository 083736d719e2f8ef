package org.requestcore.stack.reactornetty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.requestcore.contract.Difference;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** How Reactor Netty's routes differ by design. */
final class Deviations {
    static final Difference NO_405 = new Difference("a path known under another method is not found: there is no 405",
        asked -> asked.right().methodNotAllowed(), asked -> Oracle.Answer.MISS);

    /** Values are told as they came, as {@link #ENCODING_KEPT} says of all. */
    static final Difference EMPTY_TAKEN = new Difference("parameters take no octets at all, too, and a catch-all the empty rest", Deviations::canBeEmpty, Deviations::takingEmpty);

    static final Difference ENCODING_KEPT = Difference.ofPath("captured values stay percent-encoded", path -> path.replace("%", "%25"));

    /** By template, made when a proof first asks. */
    private static final Map<String, Pattern> EXPRESSIONS = new ConcurrentHashMap<>();

    private Deviations() {
    }

    private static boolean canBeEmpty(Difference.Asked asked) {
        return asked.path().contains("//") || asked.path().endsWith("/") || asked.table().routes().stream().anyMatch(Route::isMixed);
    }

    private static Oracle.Answer takingEmpty(Difference.Asked asked) {
        List<Route> matching = asked.table().routes().stream().filter(route -> matcher(route, asked.path()).matches()).toList();
        Optional<Route> best = matching.stream().filter(route -> route.method().equals(asked.method())).min(Oracle.MOST_SPECIFIC_FIRST);
        return new Oracle.Answer(best, best.isEmpty() && !matching.isEmpty(), best.map(route -> values(matcher(route, asked.path()))).orElse(List.of()));
    }

    private static List<String> values(Matcher matcher) {
        return matcher.matches() ? IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList() : List.of();
    }

    private static Matcher matcher(Route route, String path) {
        return EXPRESSIONS.computeIfAbsent(route.template(), template -> expression(route)).matcher(path);
    }

    private static Pattern expression(Route route) {
        StringBuilder expression = new StringBuilder();
        for (Segment segment : route.segments()) {
            expression.append('/').append(Pattern.quote(segment.literals().get(0)));
            for (String literal : segment.literals().subList(1, segment.literals().size())) {
                expression.append(segment.kind() == Segment.Kind.CATCH_ALL ? "(.*)" : "([^/]*)").append(Pattern.quote(literal));
            }
        }
        return Pattern.compile(expression.toString());
    }
}
