package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Seed;

/**
 * Routes that compete for a request. The most specific template wins: static before mixed before parameter before catch-all,
 * segment by segment from the left, with backtracking, among the routes of the request's method; see {@link Oracle} for the whole of it.
 *
 * @param name    how rows call the table: a name of ours, or the user's file
 * @param routes  in the order of registration; a route's id is its place
 * @param skipped what the file holds besides, and can't be a route: a sentence each
 */
public record RouteTable(String name, List<Route> routes, List<String> skipped) {
    /** As many as a message tells: enough to see what is wrong. */
    private static final int TOLD = 3;
    /** As many chars of a template as it tells, and of what is wrong with it. */
    private static final int TEMPLATE = 120;
    private static final int PROBLEM = 300;

    public RouteTable {
        routes = List.copyOf(routes);
        skipped = List.copyOf(skipped);
    }

    public RouteTable(String name, List<Route> routes) {
        this(name, routes, List.of());
    }

    /**
     * A route as it was read, for the message if it is impossible.
     *
     * @param number  of the line where it stands, from 1
     * @param method  empty if that is unknown
     * @param problem why it can't be a route; null if that is still to be seen
     */
    record Line(int number, String method, String template, String problem) {
        Line(int number, String method, String template) {
            this(number, method, template, null);
        }

        Line below(String basePath) {
            return template.startsWith("/") ? new Line(number, method, basePath + template, problem) : this;
        }

        @Override
        public String toString() {
            return "line " + number + " " + (method + " " + BadInput.brief(template, TEMPLATE)).strip();
        }
    }

    /** @throws BadInput naming file, line and mend, if a template is impossible or two routes have the same shape */
    static RouteTable of(String name, List<Line> lines) {
        return of(name, lines, false);
    }

    /** @param skip whether to leave out what is impossible */
    static RouteTable of(String name, List<Line> lines, boolean skip) {
        List<Route> routes = new ArrayList<>();
        Map<String, Line> shapes = new HashMap<>();
        Map<Line, String> problems = new LinkedHashMap<>();
        for (Line line : lines) {
            try {
                routes.add(route(routes.size(), line, shapes));
            } catch (IllegalArgumentException e) {
                problems.put(line, BadInput.brief(e.getMessage(), PROBLEM));
            }
        }
        List<String> skipped = problems.entrySet().stream().map(p -> p.getKey() + " (" + p.getValue() + ")").toList();
        if (!problems.isEmpty() && !skip) {
            throw new BadInput(name, problems.keySet().iterator().next().number(), problems.size() == 1 ? problems.values().iterator().next() + "; --skip leaves it out"
                : "%d of %d routes can't be any: %s; mend them, or leave them out with --skip".formatted(problems.size(), lines.size(), told(skipped)));
        }
        if (routes.isEmpty()) {
            throw new BadInput(name, 1, problems.isEmpty() ? "no route; write one a line, METHOD template, e.g. GET /users/{id}" : "no route is left: " + told(skipped) + "; mend one");
        }
        return new RouteTable(name, routes, skipped);
    }

    private static Route route(int id, Line line, Map<String, Line> shapes) {
        if (line.problem() != null) {
            throw new IllegalArgumentException(line.problem());
        }
        Route route = Route.parse(id, line.method(), line.template());
        Line first = shapes.putIfAbsent(route.shape(), line);
        if (first != null) {
            throw new IllegalArgumentException("duplicate route " + line.method() + " " + line.template() + ", first in line " + first.number()
                + (first.template().equals(line.template()) ? "" : " as " + first.template()) + "; delete one");
        }
        return route;
    }

    private static String told(List<String> problems) {
        return problems.stream().limit(TOLD).collect(Collectors.joining(", ")) + (problems.size() > TOLD ? " and so on" : "");
    }

    /** What was left out, in a line; empty if nothing was. */
    public Optional<String> lack() {
        return skipped.isEmpty() ? Optional.empty()
            : Optional.of("table %s lacks %d of %d routes: %s".formatted(name, skipped.size(), skipped.size() + routes.size(), told(skipped)));
    }

    /**
     * Why a router can't hold the table.
     *
     * @param isInTheWay what is true of the routes that it can't hold
     * @param why        takes how many those are, how many there are, and the template of the first
     * @return empty if there is none
     */
    public Optional<String> obstacle(Predicate<Route> isInTheWay, String why) {
        List<Route> inTheWay = routes.stream().filter(isInTheWay).toList();
        return inTheWay.isEmpty() ? Optional.empty() : Optional.of(why.formatted(inTheWay.size(), routes.size(), inTheWay.get(0).template()));
    }

    RouteTable named(String newName) {
        return new RouteTable(newName, routes, skipped);
    }

    /** The same routes, registered in another order: what a linear router depends on. */
    RouteTable shuffled(String newName) {
        List<Route> order = new ArrayList<>(routes);
        Collections.shuffle(order, new Random(Seed.random(newName).nextLong()));
        return renumbered(newName, order);
    }

    /** This table with another one in its middle, without the routes of this one whose shape the other one has. */
    RouteTable around(RouteTable middle, String newName) {
        Set<String> taken = middle.routes().stream().map(Route::shape).collect(Collectors.toSet());
        List<Route> order = new ArrayList<>(routes.stream().filter(r -> !taken.contains(r.shape())).toList());
        order.addAll(order.size() / 2, middle.routes());
        return renumbered(newName, order);
    }

    private static RouteTable renumbered(String name, List<Route> order) {
        List<Route> routes = new ArrayList<>();
        for (Route r : order) {
            routes.add(new Route(routes.size(), r.method(), r.template(), r.segments()));
        }
        return new RouteTable(name, routes);
    }
}
