package org.requestcore.stack.reactornetty.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.contract.Difference;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * How routers differ by design that give some parameters no octets, which is told by what a template is as a regular expression.
 *
 * @param parameter  that is a whole segment
 * @param besideText a parameter that isn't
 * @param catchAll   with the slash before it; its value is the last group, or empty if that took no part
 * @param value      what is captured of raw octets
 */
public record Deviations(String parameter, String besideText, String catchAll, UnaryOperator<String> value) {
    /** Of routers without 405. */
    public static final Difference NO_405 = new Difference("a path known under another method is not found: there is no 405",
        asked -> asked.right().methodNotAllowed(), asked -> Oracle.Answer.MISS);

    /** Made when a proof first asks, which is for each request and route. */
    private static final Map<String, Pattern> EXPRESSIONS = new ConcurrentHashMap<>();

    public Difference difference(String sentence) {
        return new Difference(sentence, Deviations::canBeEmpty, this::answer);
    }

    private static boolean canBeEmpty(Difference.Asked asked) {
        RouteTable table = asked.table();
        return asked.path().contains("//") || asked.path().endsWith("/") || table.routes().stream().anyMatch(route -> route.isMixed() || route.hasCatchAll());
    }

    /** A route that there is nothing of the catch-all for, not even its slash, is the last that is right. */
    private Oracle.Answer answer(Difference.Asked asked) {
        String[] given = asked.path().substring(1).split("/", -1);
        List<Route> matching = asked.table().routes().stream().filter(route -> hasStatics(route, given) && matcher(route, asked.path()).matches()).toList();
        Optional<Route> best = matching.stream().filter(route -> route.method().equals(asked.method()))
            .min(Comparator.comparing((Route route) -> route.segments().size() > given.length).thenComparing(Oracle.MOST_SPECIFIC_FIRST));
        return new Oracle.Answer(best, best.isEmpty() && !matching.isEmpty(), best.map(route -> values(matcher(route, asked.path()))).orElse(List.of()));
    }

    /** Whether a look at the whole is worth while. */
    private static boolean hasStatics(Route route, String[] given) {
        List<Segment> segments = route.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).isStatic() && (i >= given.length || !segments.get(i).text().equals(given[i]))) {
                return false;
            }
        }
        return true;
    }

    private List<String> values(Matcher matcher) {
        List<String> values = new ArrayList<>();
        for (int i = 1; matcher.matches() && i <= matcher.groupCount(); i++) {
            values.add(matcher.group(i) == null ? "" : value.apply(matcher.group(i)));
        }
        return values;
    }

    private Matcher matcher(Route route, String path) {
        return EXPRESSIONS.computeIfAbsent(parameter + besideText + catchAll + route.template(), template -> Pattern.compile(expression(route))).matcher(path);
    }

    private String expression(Route route) {
        StringBuilder expression = new StringBuilder();
        for (Segment segment : route.segments()) {
            if (segment.kind() == Segment.Kind.CATCH_ALL) {
                expression.append(catchAll);
            } else {
                expression.append('/').append(Pattern.quote(segment.literals().get(0)));
                segment.literals().stream().skip(1).forEach(literal -> expression.append(segment.isMixed() ? besideText : parameter).append(Pattern.quote(literal)));
            }
        }
        return expression.toString();
    }
}
