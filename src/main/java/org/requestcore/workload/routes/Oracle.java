package org.requestcore.workload.routes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the right answer is, told as plainly as it can be: try every route that does not begin with another text, keep the most specific. Slow on purpose; every
 * contender is held against it.
 *
 * <p>A parameter takes one segment of at least one octet; beside text, what the text leaves of its segment, at least one octet, and
 * where that can be done in several ways, as much as possible from the left ({@link Segment#match}). A catch-all takes what is
 * left of the path, at least one octet, slashes included. Matching is case-sensitive and by the raw octets; a trailing slash is another
 * (empty) segment. Percent-encoded octets are decoded (as UTF-8) in captured values only, so {@code %2F} never splits a segment, and
 * {@code %2E} is no dot of a {@code {id}.json}.
 *
 * <p>The most specific template is found segment by segment from the left: static before mixed before parameter before catch-all; of two
 * mixed ones by {@link Segment#MOST_SPECIFIC_FIRST}.
 */
public final class Oracle {
    /** The order in which a router has to try routes whose first match wins. */
    public static final Comparator<Route> MOST_SPECIFIC_FIRST = Oracle::compare;

    private static final Pattern ENCODED = Pattern.compile("(%[0-9A-Fa-f]{2})+");

    /** What may be empty that is not in a right router. */
    private enum Empty { NOTHING, REST, SEGMENT }

    /** Those that a path can match which begins with the text, in the order of the table. */
    private final Map<String, List<Route>> beginningWith;
    /** Those that any path can match. */
    private final List<Route> others;
    private final Empty empty;

    public Oracle(RouteTable table) {
        this(table, Empty.NOTHING);
    }

    private Oracle(RouteTable table, Empty empty) {
        beginningWith = table.routes().stream().flatMap(r -> first(r).stream()).distinct().collect(Collectors.toMap(text -> text,
            text -> table.routes().stream().filter(r -> first(r).map(text::equals).orElse(true)).toList()));
        others = table.routes().stream().filter(r -> first(r).isEmpty()).toList();
        this.empty = empty;
    }

    /** The text that a route begins with; empty if it begins with anything else. */
    private static Optional<String> first(Route route) {
        return route.segments().stream().limit(1).filter(Segment::isStatic).map(Segment::text).findFirst();
    }

    /**
     * What is right of a router whose parameters and catch-alls take no octets as well, and whose templates with a parameter match a path that
     * has one more, empty segment. The longer template wins where one is the beginning of the other.
     */
    public static Oracle takingEmpty(RouteTable table) {
        return new Oracle(table, Empty.SEGMENT);
    }

    /** What is right of a router whose catch-alls also take nothing at all, after the slash before them. */
    public static Oracle takingEmptyRest(RouteTable table) {
        return new Oracle(table, Empty.REST);
    }

    /** @param captures the values of the route's parameters in the order of its template; empty if none matched */
    public record Answer(Optional<Route> route, boolean methodNotAllowed, List<String> captures) {
        public static final Answer MISS = new Answer(Optional.empty(), false, List.of());

        /** The route's id, {@link Probe#MISS} or {@link Probe#METHOD_NOT_ALLOWED}. */
        public int expected() {
            return route.map(Route::id).orElse(methodNotAllowed ? Probe.METHOD_NOT_ALLOWED : Probe.MISS);
        }
    }

    /** The answer of a router that finds both: the more specific route's, the first if neither is; else that the method is wrong, if one says so. */
    public static Answer moreSpecific(Answer first, Answer second) {
        if (first.route().isEmpty() || second.route().isEmpty()) {
            return first.route().isPresent() || second.equals(Answer.MISS) ? first : second;
        }
        return compare(second.route().get(), first.route().get()) < 0 ? second : first;
    }

    /** @param path the raw path of the request target: starts with a slash, no query */
    public Answer answer(String method, String path) {
        String[] given = path.substring(1).split("/", -1);
        List<Route> matching = beginningWith.getOrDefault(given[0], others).stream().filter(r -> matches(r.segments(), given)).toList();
        Optional<Route> best = matching.stream().filter(r -> r.method().equals(method)).min(MOST_SPECIFIC_FIRST);
        return new Answer(best, best.isEmpty() && !matching.isEmpty(), best.map(r -> captures(r.segments(), given)).orElse(List.of()));
    }

    private boolean matches(List<Segment> segments, String[] given) {
        for (int i = 0; i < segments.size(); i++) {
            if (i == given.length) {
                return false;
            }
            Segment segment = segments.get(i);
            switch (segment.kind()) {
                case STATIC -> {
                    if (!segment.text().equals(given[i])) {
                        return false;
                    }
                }
                case MIXED -> {
                    if (segment.match(given[i]).isEmpty()) {
                        return false;
                    }
                }
                case PARAMETER -> {
                    if (given[i].isEmpty() && empty != Empty.SEGMENT) {
                        return false;
                    }
                }
                case CATCH_ALL -> {
                    return empty != Empty.NOTHING || !given[i].isEmpty() || i < given.length - 1;
                }
            }
        }
        return segments.size() == given.length || empty == Empty.SEGMENT && hasOneMoreEmpty(segments, given);
    }

    private static boolean hasOneMoreEmpty(List<Segment> segments, String[] given) {
        return segments.size() == given.length - 1 && given[given.length - 1].isEmpty() && !segments.stream().allMatch(Segment::isStatic);
    }

    private static List<String> captures(List<Segment> segments, String[] given) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            switch (segments.get(i).kind()) {
                case STATIC -> { }
                case MIXED -> segments.get(i).match(given[i]).orElseThrow().forEach(v -> values.add(decode(v)));
                case PARAMETER -> values.add(decode(given[i]));
                case CATCH_ALL -> values.add(decode(String.join("/", List.of(given).subList(i, given.length))));
            }
        }
        return values;
    }

    private static int compare(Route a, Route b) {
        int order = a.compareSegments(b);
        return order != 0 ? order : Integer.compare(b.segments().size(), a.segments().size());
    }

    /** RFC 3986 section 2.1. A percent sign that encodes nothing stays: text in a template can cut an encoded octet in two. */
    static String decode(String octets) {
        return ENCODED.matcher(octets).replaceAll(run -> Matcher.quoteReplacement(URLDecoder.decode(run.group(), StandardCharsets.UTF_8)));
    }
}
