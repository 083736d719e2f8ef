package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Seed;

/**
 * Routes that compete for a request. The most specific template wins: static before parameter before catch-all, segment by
 * segment from the left, with backtracking, among the routes of the request's method; see {@link Oracle} for the whole of it.
 *
 * @param name   how rows call the table: a name of ours, or the user's file
 * @param routes in the order of registration; a route's id is its place
 */
public record RouteTable(String name, List<Route> routes) {

    public RouteTable {
        routes = List.copyOf(routes);
    }

    /** A route as it was read, and the line where it stands (from 1), for the message if it is impossible. */
    record Line(int number, String method, String template) {
    }

    /** @throws BadInput naming file, line and mend, if a template is impossible or two routes have the same shape */
    static RouteTable of(String name, List<Line> lines) {
        List<Route> routes = new ArrayList<>();
        Map<String, Line> shapes = new HashMap<>();
        for (Line line : lines) {
            try {
                Route route = Route.parse(routes.size(), line.method(), line.template());
                Line first = shapes.putIfAbsent(route.shape(), line);
                if (first != null) {
                    throw new IllegalArgumentException("duplicate route " + line.method() + " " + line.template() + ", first in line " + first.number() + "; delete one");
                }
                routes.add(route);
            } catch (IllegalArgumentException e) {
                throw new BadInput(name, line.number(), e.getMessage());
            }
        }
        if (routes.isEmpty()) {
            throw new BadInput(name, 1, "no route; write one a line, METHOD template, e.g. GET /users/{id}");
        }
        return new RouteTable(name, routes);
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
