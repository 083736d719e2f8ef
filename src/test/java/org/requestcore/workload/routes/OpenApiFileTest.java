package org.requestcore.workload.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.workload.BadInput;

/** What real documents are written in. */
class OpenApiFileTest {
    private static final String START = "openapi: 3.1.0\n";
    /** Beyond the three million chars that the YAML parser stops at by itself. */
    private static final int LARGE = 3_300_000;

    @Test
    void referencesAreFollowed() {
        String yaml = START + """
            paths:
              /a: {$ref: '#/components/pathItems/A'}
              /b: {$ref: '#/paths/~1a', put: {}}
              /c: {$ref: '#/x-items/1/it%20em'}
              /d:
                parameters: [{name: q, in: query}]
                summary: one
                get: {}
            components:
              pathItems:
                A: {get: {}, post: {}}
            x-items:
            - 0
            - it em: {patch: {}}
            """;
        assertEquals(List.of("GET /a", "POST /a", "PUT /b", "GET /b", "POST /b", "PATCH /c", "GET /d"), routes("api.yaml", yaml));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "x: &x {get: {}}\npaths:\n  /a: *x\n",
        "x: &x {get: {}}\npaths:\n  /a:\n    <<: *x\n",
        "x: &x {get: {}}\npaths:\n  /a:\n    <<: [*x, *x]\n    get: {}\n",
        "x: &x {/a: {get: {}}}\npaths:\n  <<: *x\n",
        "x: &x\n  <<: *x\n  /a: {get: {}}\npaths: *x\n",
        "paths:\t{/a: {get: {}}}\n",
        "paths:\t\n  /a:\t# a tab\n    get:\t{}\n",
        "paths: {\n\t/a: {\n\t\tget: {},\n\t},\n}\n",
        "info: {title: one, title: two}\npaths:\n  /a:\n    get:\n",
        "paths:\n  '/a':\n    \"get\": {}\n...\n",
        "paths:\n  /a:\n    get: {}\n---\nanother: [\n",
        "paths:\n  /a:\n    description: |\n      x: y\n       - z\n    get: {description: \"of two\n  lines\"}\n",
        "x: |+\n      \n  \t\ny: |\n  z\npaths:\n  /a:\n    get: {}\n",
        "paths:\n  ? /a\n  : get: {}\n  x-not: {get: {}}\n"})
    void yamlAsPeopleWriteIt(String rest) {
        for (String start : List.of(START, "\ufeff" + START, "%YAML 1.1\n---\n" + START, "# a comment\n--- # another\n" + START, "openapi: '3.0.3'\r\n")) {
            assertEquals(List.of("GET /a"), routes("api.yaml", start + rest));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"openapi\": \"3.0.0\", \"paths\": {\"/a\": {\"get\": {\"description\": \"\\ud83d\\ude00 \\/\"}}}}",
        "\ufeff{\n\t\"openapi\": \"3.1.0\",\n\t// a comment\n\t\"paths\": {\"/a\": {\"get\": {},},},\n}"})
    void jsonAsPeopleWriteIt(String json) {
        assertEquals(List.of("GET /a"), routes("api.json", json));
        assertEquals(List.of("GET /a"), routes("api.yaml", json));
    }

    @Test
    void largeDocumentsAreRead() {
        StringBuilder yaml = new StringBuilder(START).append("paths:\n");
        StringBuilder json = new StringBuilder("{\"openapi\": \"3.0.3\", \"paths\": {");
        String text = "what it does, told at length; ".repeat(400);
        int count = 0;
        for (; yaml.length() < LARGE; count++) {
            yaml.append("  /r%d/{id}.json:\n    parameters: &p%d\n    - {name: id, in: path}\n    get:\n      parameters: *p%d\n      description: '%s'\n".formatted(count, count, count, text));
            json.append("%s\n\"/r%d/{id}.json\": {\"get\": {\"parameters\": [{\"name\": \"id\"}], \"description\": \"%s\"}}".formatted(count == 0 ? "" : ",", count, text));
        }
        List<String> routes = routes("api.yaml", yaml.toString());
        assertEquals(count, routes.size());
        assertEquals("GET /r0/{id}.json", routes.get(0));
        assertEquals(routes, routes("api.json", json.append("}}").toString()));
    }

    @Test
    void deepNestingIsNoObstacle() {
        assertEquals(List.of("GET /a"), routes("api.yaml", START + "x: " + "[".repeat(5_000) + "]".repeat(5_000) + "\npaths: {/a: {get: {}}}\n"));
        assertEquals(List.of("GET /a"), routes("api.json", "{\"openapi\": \"3.1.0\", \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + ", \"paths\": {\"/a\": {\"get\": {}}}}"));
    }

    /** Nine to the power of thirty mappings are merged, or items listed, if aliases are not known again. */
    @ParameterizedTest
    @ValueSource(strings = {"{<<: [%s]}", "[%s]"})
    void aliasesOfAliasesAreReadOnce(String level) {
        StringBuilder yaml = new StringBuilder(START).append("x0: &x0 {/a: {get: {}}}\n");
        for (int i = 0; i < 30; i++) {
            yaml.append("x%d: &x%d %s%n".formatted(i + 1, i + 1, level.formatted(("*x" + i + ", ").repeat(9))));
        }
        assertEquals(List.of("GET /a"), routes("api.yaml", yaml + "paths: {<<: *x30}\n"));
    }

    @Test
    void messagesStayShort() {
        String path = "/" + "a".repeat(100_000);
        for (String name : List.of(path + "#", "{" + path, path)) {
            String json = "{\"openapi\": \"3.1.0\", \"paths\": {\"%s\": {\"get\": {}}, \"/{x}{y}\": {\"get\": {}}}}".formatted(name);
            String message = assertThrows(BadInput.class, () -> new TableFile("api.json", false, "").parse(json)).getMessage();
            assertTrue(message.length() < 1_500 && message.contains("side by side"), message);
        }
        assertEquals(List.of("GET " + path), routes("api.json", "{\"openapi\": \"3.1.0\", \"paths\": {\"%s\": {\"get\": {}}}}".formatted(path)));
    }

    @Test
    void referencesEnd() {
        StringBuilder yaml = new StringBuilder(START).append("paths:\n  /0: {get: {}}\n");
        for (int i = 1; i < 200; i++) {
            yaml.append("  /%d: {$ref: '#/paths/~1%d'}\n".formatted(i, i - 1));
        }
        RouteTable table = new TableFile("api.yaml", true, "").parse(yaml.toString());
        assertEquals(100, table.routes().size());
        assertTrue(table.skipped().get(0).startsWith("line 103 /100 (its $ref leads on and on"), table.skipped().get(0));
    }

    @Test
    void methodsThatCanBeNoneAreTold() {
        RouteTable table = new TableFile("api.yaml", true, "").parse("openapi: 3.2.0\npaths:\n  /a:\n    get: {}\n    query: {}\n    additionalOperations: {LINK: {}}\n");
        assertEquals(2, table.skipped().size());
        assertTrue(table.skipped().get(0).startsWith("line 5 QUERY /a ('QUERY' is no HTTP method of RFC 9110"), table.skipped().get(0));
    }

    @Test
    void swagger2IsReadToo() {
        String json = "{\"swagger\": \"2.0\", \"basePath\": \"/v2/\", \"paths\": {\"/pets/{id}\": {\"get\": {}, \"parameters\": []}, \"x-note\": {}}}";
        assertEquals(List.of("GET /pets/{id}"), routes("api.json", json));
        assertEquals(List.of("GET /v2/pets/{id}"), routes("api.json?base-path=server", json));
        assertEquals(List.of("GET /a"), routes("api.yaml?base-path=server", "swagger: 2.0\npaths:\n  /a:\n    get: {servers: [{url: /v3}]}\n"));
    }

    @Test
    void allThatIsNoRouteIsToldAtOnce() {
        String yaml = START + "paths:\n  /a: {get: {}}\n  /b#c: {get: {}}\n  /<d>: {get: {}}\n  /{e}{f}: {get: {}, put: {}}\n  /g: {$ref: g.yaml}\n";
        String message = assertThrows(BadInput.class, () -> new TableFile("api.yaml", false, "").parse(yaml)).getMessage();
        assertTrue(message.startsWith("api.yaml:4: 5 of 6 routes can't be any: line 4 GET /b#c ('#' can't stand"), message);
        assertTrue(message.contains("line 5 GET /<d> (") && message.contains("line 6 GET /{e}{f} (") && !message.contains("line 7"), message);
        assertTrue(message.endsWith("and so on; mend them, or leave them out with --skip"), message);
        RouteTable table = new TableFile("api.yaml", true, "").parse(yaml);
        assertEquals("api.yaml?skip", table.name());
        assertEquals(1, table.routes().size());
        assertEquals(5, table.skipped().size());
        assertTrue(table.skipped().get(4).startsWith("line 7 /g (its $ref leads to another file"), table.skipped().get(4));
        assertTrue(table.lack().orElseThrow().startsWith("table api.yaml?skip lacks 5 of 6 routes: line 4 GET /b#c ('#' can't stand"), table.lack().get());
    }

    @Test
    void basePathIsThatOfTheNearestServer() {
        String yaml = START + """
            servers:
            - url: https://{region}.example.com:{port}/{version}/
              variables: {region: {default: eu}, port: {default: 443}, version: {default: v3}}
            - url: /other
            paths:
              /a: {get: {}}
              /b: {servers: [{url: '//cdn.example.com'}], get: {}, put: {servers: [{url: up}]}}
            """;
        assertEquals(List.of("GET /a", "GET /b", "PUT /b"), routes("api.yaml", yaml));
        assertEquals(List.of("GET /v3/a", "GET /b", "PUT /up/b"), routes("api.yaml?base-path=server", yaml));
        assertEquals(List.of("GET /x/y/a", "GET /x/y/b", "PUT /x/y/b"), routes("api.yaml?skip&base-path=/x/y/", yaml));
        assertEquals(List.of("GET /v2/a"), routes("a.routes?base-path=/v2", "GET /a"));
        assertEquals("api.yaml?skip&base-path=/x", TableFile.named("api.yaml?skip&base-path=/x/").name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.yaml?base-path=v2", "api.yaml?base-path=/{x}", "api.yaml?base-path=/a b", "a.routes?base-path=server", "api.yaml?base-path=server"})
    void impossibleBasePathsAreTold(String name) {
        String text = name.startsWith("a.") ? "GET /a" : START + "servers: [{url: 'https://{host}/{x}'}]\npaths: {/a: {get: {}}}\n";
        String message = assertThrows(BadInput.class, () -> TableFile.named(name).parse(text)).getMessage();
        assertTrue(message.contains("--base-path"), message);
    }

    private static List<String> routes(String name, String text) {
        return TableFile.named(name).parse(text).routes().stream().map(r -> r.method() + " " + r.template()).toList();
    }
}
