package org.requestcore.contract.conformance;

import java.util.List;
import java.util.stream.IntStream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/**
 * Where servers like to differ, each with routes that compete and requests that show how it is. A table a behaviour, and a small one: who can't hold a catch-all is asked the rest
 * all the same. What only the {@link Users} need, the App has as well, and a whole request is asked too.
 */
enum Behaviour {
    STATIC("static beside parameter", List.of("GET /users/me", "GET /users/{id}", "GET /users/{id}/posts", "GET /users/me/friends"),
        Ask.of("/users/me"), Ask.of("/users/7"), Ask.of("/users/me/posts")),
    CATCH_ALL("catch-all", List.of("GET /files/{path...}"), Ask.of("/files/a"), Ask.of("/files/a/b.txt")),
    EMPTY_REST("empty rest", List.of("GET /files/{path...}"), Ask.of("/files/"), Ask.of("/files")),
    METHOD("405", Users.ROUTES, Ask.of("DELETE", "/users/7"), Ask.of("PUT", "/users")),
    /** Of the 405 (RFC 9110, 15.5.6): what no router tells. */
    ALLOW("Allow", Users.ROUTES, Ask.of("DELETE", "/users/7"), Ask.of("PUT", "/users")),
    HEAD("HEAD", Users.ROUTES, Ask.of("HEAD", "/users/7", "GET /users/7")),
    ENCODED("encoded segment", Users.ROUTES, Ask.of("/users/%37"), Ask.of("/users/a%20b"), Ask.of("GET", "/users/a+b", "GET /users/a%20b"), Ask.of("GET", "/%75sers/7", "GET /users/7")),
    ENCODED_SLASH("encoded slash", Users.ROUTES, Ask.of("/users/a%2Fb"), Ask.of("GET", "/users%2F7", "GET /users/7")),
    TRAILING_SLASH("trailing slash", Users.ROUTES, Ask.of("GET", "/users/7/", "GET /users/7"), Ask.of("GET", "/users/", "GET /users")),
    DOUBLE_SLASH("double slash", Users.ROUTES, Ask.of("GET", "//users/7", "GET /users/7"), Ask.of("GET", "/users//7", "GET /users/7")),
    DOT_SEGMENTS("dot segments", Users.ROUTES, Ask.of("GET", "/users/./7", "GET /users/7"), Ask.of("GET", "/x/../users/7", "GET /users/7"), Ask.of("GET", "/x/%2E%2E/users/7", "GET /users/7")),
    MATRIX("matrix parameters", Users.ROUTES, Ask.of("GET", "/users/7;v=1", "GET /users/7"), Ask.of("GET", "/users;v=1/7", "GET /users/7")),
    CASE("case", Users.ROUTES, Ask.of("GET", "/Users/7", "GET /users/7")),
    MIXED("mixed segment", List.of("GET /files/{name}.json", "GET /files/{name}", "GET /pairs/{from}-{to}"), Ask.of("/files/a.json"), Ask.of("/files/a.txt"), Ask.of("/pairs/1-2-3")),
    NON_ASCII("non-ASCII", Users.ROUTES, Ask.of("/users/%E2%82%AC"), Ask.of("/users/%FF")),
    /** How many routes are held; asked in another way. */
    LONGEST("longest table", List.of());

    private final String title;
    private final List<String> routes;
    private final List<Ask> asks;

    Behaviour(String title, List<String> routes, Ask... asks) {
        this.title = title;
        this.routes = routes;
        this.asks = List.of(asks);
    }

    /** Routes that the App has too, and what their handlers make of a request is to be seen from outside. */
    private static final class Users {
        static final List<String> ROUTES = List.of("GET /users", "POST /users", "GET /users/{id}");
    }

    String title() {
        return title;
    }

    List<Ask> asks() {
        return asks;
    }

    RouteTable table() {
        return new RouteTable(title, IntStream.range(0, routes.size()).mapToObj(i -> {
            String[] route = routes.get(i).split(" ");
            return Route.parse(i, route[0], route[1]);
        }).toList());
    }

    boolean isOfRouters() {
        return this != ALLOW;
    }

    boolean isOfRequests() {
        return routes == Users.ROUTES;
    }
}
