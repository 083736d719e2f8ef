package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One route of a table.
 *
 * @param id       its place in the table, from 0
 * @param method   in capitals
 * @param template starts with a slash; {@code {name}} is a parameter, alone or beside text in its segment, a final {@code {name...}} a catch-all
 * @param segments what stands after each slash of the template; "/" has one empty static segment
 */
public record Route(int id, String method, String template, List<Segment> segments) {
    /** As many parameters as one template may have: what {@code Captures} holds. */
    public static final int MAX_PARAMETERS = 16;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    /** @throws IllegalArgumentException with the reason and the mend, if the template is impossible */
    public static Route parse(int id, String method, String template) {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("'" + method + "' is no HTTP method of RFC 9110 or 5789; write one of GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS in capitals");
        }
        if (!template.startsWith("/")) {
            throw new IllegalArgumentException("template '" + template + "' has to start with '/'");
        }
        List<Segment> segments = new ArrayList<>();
        for (String text : template.substring(1).split("/", -1)) {
            segments.add(Segment.parse(text));
        }
        requirePossible(template, segments);
        return new Route(id, method, template, List.copyOf(segments));
    }

    private static void requirePossible(String template, List<Segment> segments) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.kind() == Segment.Kind.CATCH_ALL && i < segments.size() - 1) {
                throw new IllegalArgumentException("catch-all {" + segment.text() + "...} has to be the last segment of '" + template + "'");
            }
            for (String name : segment.names()) {
                if (!names.add(name)) {
                    throw new IllegalArgumentException("parameter {" + name + "} stands twice in '" + template + "'; give each a name of its own");
                }
            }
        }
        if (names.size() > MAX_PARAMETERS) {
            throw new IllegalArgumentException("'" + template + "' has " + names.size() + " parameters; at most " + MAX_PARAMETERS + " are possible");
        }
    }

    /** The names of the parameters, a catch-all's last. */
    public List<String> names() {
        return segments.stream().flatMap(s -> s.names().stream()).toList();
    }

    public boolean isStatic() {
        for (Segment segment : segments) {
            if (!segment.isStatic()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a segment of it has text beside a parameter. */
    public boolean isMixed() {
        for (Segment segment : segments) {
            if (segment.isMixed()) {
                return true;
            }
        }
        return false;
    }

    public boolean hasCatchAll() {
        return segments.get(segments.size() - 1).kind() == Segment.Kind.CATCH_ALL;
    }

    /** Method and template without the names of parameters: two routes of one shape can't be told apart. */
    String shape() {
        return segments.stream().map(Segment::shape).collect(Collectors.joining("/", method + " /", ""));
    }

    /** Segment by segment from the left, by {@link Segment#MOST_SPECIFIC_FIRST}. 0 as well if one is the beginning of the other. */
    public int compareSegments(Route other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            int order = Segment.MOST_SPECIFIC_FIRST.compare(segments.get(i), other.segments.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
