package org.requestcore.workload.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle itself, against answers worked out by hand. */
class OracleTest {
    private static final RouteTable TABLE = RouteTable.of("t", List.of(
        line("GET /"), line("GET /a"), line("GET /a/{x}"), line("GET /a/b"), line("POST /a/b"), line("GET /a/{x}/c"), line("GET /a/b/d"), line("GET /{y}/b/{z}"),
        line("GET /f/{rest...}"), line("GET /f/{x}/g"), line("PUT /f/g"), line("GET /a/")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET    | /          | GET /            | ''
        GET    | /a         | GET /a           | ''
        GET    | /a/        | GET /a/          | ''
        GET    | /a/b       | GET /a/b         | ''
        GET    | /a/q       | GET /a/{x}       | q
        GET    | /a/b/c     | GET /a/{x}/c     | b
        GET    | /a/b/d     | GET /a/b/d       | ''
        GET    | /a/b/e     | GET /{y}/b/{z}   | a,e
        GET    | /f/1/g     | GET /f/{x}/g     | 1
        GET    | /f/1/h     | GET /f/{rest...} | 1/h
        GET    | /f/g       | GET /f/{rest...} | g
        GET    | /f//g      | GET /f/{rest...} | /g
        GET    | /f/        | MISS             | ''
        GET    | /A         | MISS             | ''
        GET    | //         | MISS             | ''
        GET    | /a//c      | MISS             | ''
        GET    | /a/b/c/    | MISS             | ''
        POST   | /a/b       | POST /a/b        | ''
        POST   | /a/q       | 405              | ''
        DELETE | /f/x/y/z   | 405              | ''
        GET    | /a/x%20y   | GET /a/{x}       | x y
        GET    | /a/x%2Fy   | GET /a/{x}       | x/y
        GET    | /a/x+y     | GET /a/{x}       | x+y
        GET    | /a/%C3%A9  | GET /a/{x}       | é
        GET    | /%61       | MISS             | ''
        """)
    void answers(String method, String path, String expected, String captures) {
        Oracle.Answer answer = new Oracle(TABLE).answer(method, path);
        String found = answer.route().map(r -> r.method() + " " + r.template()).orElse(answer.methodNotAllowed() ? "405" : "MISS");
        assertEquals(expected, found);
        assertEquals(captures, String.join(",", answer.captures()));
    }

    private static RouteTable.Line line(String route) {
        return new RouteTable.Line(1, route.split(" ")[0], route.split(" ")[1]);
    }
}
