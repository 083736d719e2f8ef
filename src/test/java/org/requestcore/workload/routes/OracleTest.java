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
        answers(TABLE, method, path, expected, captures);
    }

    private static void answers(RouteTable table, String method, String path, String expected, String captures) {
        Oracle.Answer answer = new Oracle(table).answer(method, path);
        String found = answer.route().map(r -> r.method() + " " + r.template()).orElse(answer.methodNotAllowed() ? "405" : "MISS");
        assertEquals(expected, found);
        assertEquals(captures, String.join(",", answer.captures()));
    }

    private static final RouteTable MIXED = RouteTable.of("m", List.of(
        line("GET /{x}"), line("GET /{x}.json"), line("GET /{x}-{y}"), line("GET /{x}-{y}.json"), line("GET /a{x}"), line("GET /ab{x}"), line("GET /abc.json"), line("GET /{x}.{y}"),
        line("GET /v1/{name}:cancel"), line("GET /v1/{name}"), line("POST /v1/{name}"), line("GET /{x}b{y}/c"), line("GET /f/{rest...}"), line("GET /f/x{y}"))).named("mixed");

    /** Text before all: the longer prefix, then the more text, then the alphabet. A parameter beside text takes what it can from the left. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET    | /q             | GET /{x}              | q
        GET    | /q.json        | GET /{x}.json         | q
        GET    | /.json         | GET /{x}              | .json
        GET    | /q.json.json   | GET /{x}.json         | q.json
        GET    | /q.JSON        | GET /{x}.{y}          | q,JSON
        GET    | /q%2Ejson      | GET /{x}              | q.json
        GET    | /1-2           | GET /{x}-{y}          | 1,2
        GET    | /1-2-3         | GET /{x}-{y}          | 1-2,3
        GET    | /1--           | GET /{x}-{y}          | 1,-
        GET    | /-             | GET /{x}              | -
        GET    | /1-            | GET /{x}              | 1-
        GET    | /1-2.json      | GET /{x}-{y}.json     | 1,2
        GET    | /1-2.3         | GET /{x}-{y}          | 1,2.3
        GET    | /abc.json      | GET /abc.json         | ''
        GET    | /abd.json      | GET /ab{x}            | d.json
        GET    | /acd.json      | GET /a{x}             | cd.json
        GET    | /a             | GET /{x}              | a
        GET    | /v1/op:cancel  | GET /v1/{name}:cancel | op
        GET    | /v1/:cancel    | GET /v1/{name}        | :cancel
        POST   | /v1/op:cancel  | POST /v1/{name}       | op:cancel
        DELETE | /v1/op:cancel  | 405                   | ''
        GET    | /bbb/c         | GET /{x}b{y}/c        | b,b
        GET    | /bb/c          | MISS                  | ''
        GET    | /f/xy          | GET /f/x{y}           | y
        GET    | /f/x           | GET /f/{rest...}      | x
        GET    | /x%2Fy.json    | GET /{x}.json         | x/y
        """)
    void answersBesideText(String method, String path, String expected, String captures) {
        answers(MIXED, method, path, expected, captures);
    }

    private static RouteTable.Line line(String route) {
        return new RouteTable.Line(1, route.split(" ")[0], route.split(" ")[1]);
    }
}
