package org.requestcore.workload.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

class RouteTablesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"github,203", "github-full,239", "gplus,13", "parse,26", "static,157", "twilio,197", "article,4", "github-shuffled,203", "app,206", "synthetic-10,10", "synthetic-37,37", "synthetic-10000,10000"})
    void tableHasItsRoutes(String name, int count) {
        RouteTable table = RouteTables.load(name);
        assertEquals(count, table.routes().size());
        assertEquals(name, table.name());
        for (int i = 0; i < count; i++) {
            assertEquals(i, table.routes().get(i).id());
        }
    }

    @Test
    void shuffledTableHasTheSameRoutesInAnotherOrder() {
        List<String> listed = RouteTables.load("github").routes().stream().map(Route::shape).toList();
        List<String> shuffled = RouteTables.load("github-shuffled").routes().stream().map(Route::shape).toList();
        assertNotEquals(listed, shuffled);
        assertEquals(new HashSet<>(listed), new HashSet<>(shuffled));
    }

    @Test
    void appHasTheArticlesRoutesInTheMiddle() {
        assertEquals("/api/hello", App.TABLE.routes().get(101).template());
        assertEquals(101 + 4 + 101, App.TABLE.routes().size());
    }

    /** By method and path: what the wire kinds ask is what a router is asked alone. */
    @Test
    void appProbesAreTheWiresRequests() {
        Set<String> probes = Probes.of(App.TABLE, ProbeKind.APP).all().stream().map(p -> p.method() + " " + new String(p.octets(), StandardCharsets.US_ASCII)).collect(Collectors.toSet());
        for (Wire wire : Set.of(Wire.MINIMAL, Wire.WRK, Wire.BROWSER)) {
            Set<String> asked = WireRequests.of(wire, 1).all().stream().map(r -> new String(r, StandardCharsets.US_ASCII).split(" HTTP")[0]).collect(Collectors.toSet());
            assertTrue(probes.containsAll(asked), wire.id());
            assertTrue(asked.size() > probes.size() / 2, wire.id());
        }
        assertFalse(Probes.has(RouteTables.load("github"), ProbeKind.APP));
    }

    @Test
    void openApiInYamlAndJsonAndRoutesAreTheSame() throws IOException {
        String yaml = "openapi: 3.0.3\npaths:\n  /users/{id}:\n    summary: one\n    get: {}\n    delete: {}\n  /users:\n    post: {}\n";
        String json = "{\"openapi\": \"3.1.0\", \"paths\": {\"/users/{id}\": {\"get\": {}, \"parameters\": [], \"delete\": {}}, \"/users\": {\"post\": {}}}}";
        String routes = "# users\nGET /users/{id}\n\nDELETE\t/users/{id}\nPOST /users\n";
        List<Route> expected = load("a.routes", routes).routes();
        assertEquals(3, expected.size());
        assertEquals(expected, load("a.yaml", yaml).routes());
        assertEquals(expected, load("a.json", json).routes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET                          | 1 | is no route
        GET /a /b                    | 1 | is no route
        FETCH /a                     | 1 | no HTTP method
        get /a                       | 1 | in capitals
        GET a                        | 1 | start with '/'
        GET /a\\nGET /a              | 2 | duplicate route
        GET /{a}/x\\nGET /{b}/x      | 2 | first in line 1 as /{a}/x; delete
        GET /{a}{b}                  | 1 | side by side
        GET /x{a}.{b}{c}             | 1 | side by side
        GET /{}                      | 1 | is no parameter
        GET /{+a}                    | 1 | is no parameter
        GET /{a:[0-9]+}              | 1 | is no parameter
        GET /{a*}                    | 1 | is no parameter
        GET /{a                      | 1 | '{' can't stand
        GET /a}                      | 1 | '}' can't stand
        GET /{a...}.json             | 1 | a whole segment
        GET /{a}-{a}                 | 1 | stands twice
        GET /{a}-{b}\\nGET /{c}-{d}  | 2 | first in line 1
        GET /a/<id>                  | 1 | '<' can't stand
        GET /a#b                     | 1 | '#' can't stand
        GET /{a...}/b                | 1 | has to be the last
        GET /{a}/{a}                 | 1 | stands twice
        GET /a?b                     | 1 | can't stand in the segment 'a?b'; a query
        GET /:a                      | 1 | parameters are written {name}
        GET /*                       | 1 | a catch-all {name...}
        # nothing                    | 1 | no route
        """)
    void impossibleRoutesAreNamed(String text, int line, String mend) {
        String message = assertThrows(BadInput.class, () -> load("mine.routes", text.replace("\\n", "\n"))).getMessage();
        assertTrue(message.contains("mine.routes:" + line + ": "), message);
        assertTrue(message.contains(mend), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void tooManyParametersAreNamed() {
        String message = assertThrows(BadInput.class, () -> load("mine.routes", "GET " + "/{p}".repeat(17).replaceAll("p", "p"))).getMessage();
        assertTrue(message.contains("mine.routes:1: "), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                                | 1 | empty
        a: b                                              | 1 | no OpenAPI document
        swagger: '1.2'                                    | 1 | no OpenAPI document
        swagger: '2.0'                                    | 1 | no 'paths'
        openapi: 3.1.0                                    | 1 | no 'paths'
        openapi: 3.1.0\\npaths: []                        | 2 | mapping
        openapi: 3.1.0\\npaths: {}                        | 2 | no operation
        openapi: 3.1.0\\npaths: {$ref: paths.yaml}         | 2 | bundle
        openapi: 3.1.0\\npaths:\\n  users: {get: {}}      | 3 | start with '/'
        openapi: 3.1.0\\npaths:\\n  /a: {get: {}\\n       | 4 | mend the syntax
        openapi: 3.1.0\\npaths:\\n  /a:\\n    get: {}\\n  /a:\\n    get: {} | 6 | duplicate
        openapi: 3.1.0\\npaths:\\n  /{a}{b}:\\n    get: {} | 4 | side by side
        openapi: 3.1.0\\npaths:\\n  /a: {get: 5}         | 3 | operation get
        openapi: 3.1.0\\npaths:\\n  /a: 5                | 3 | a path has to be a mapping
        openapi: 3.1.0\\npaths:\\n  /a:\\n    $ref: a.yaml | 3 | bundle
        openapi: 3.1.0\\npaths:\\n  /a:\\n    $ref: '#/b'  | 3 | leads nowhere
        openapi: 3.1.0\\npaths:\\n  /a:\\n    $ref: '#/paths/~1a'  | 3 | back to itself
        openapi: 3.1.0\\npaths: *x                          | 2 | stands for nothing
        {"openapi": "3.1.0", "paths": {"/a": {"get": }}   | 1 | mend the syntax
        """)
    void brokenOpenApiIsNamed(String text, int line, String mend) {
        String message = assertThrows(BadInput.class, () -> load("mine.yaml", text.replace("\\n", "\n"))).getMessage();
        assertTrue(message.contains("mine.yaml:" + line + ": "), message);
        assertTrue(message.contains(mend), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void missingAndUnknownAndBinaryFilesAreNamed() throws IOException {
        assertTrue(assertThrows(BadInput.class, () -> RouteTables.load("gone.routes")).getMessage().startsWith("gone.routes: no such file"));
        assertTrue(assertThrows(BadInput.class, () -> RouteTables.load("gihtub")).getMessage().contains("take one of github"));
        Path binary = Files.write(folder.resolve("b.routes"), new byte[] {'G', 'E', 'T', ' ', (byte) 0xff, (byte) 0xfe});
        assertTrue(assertThrows(BadInput.class, () -> RouteTables.load(binary.toString())).getMessage().contains("UTF-8"));
        assertTrue(assertThrows(BadInput.class, () -> RouteTables.load(Files.createDirectory(folder.resolve("d.routes")).toString())).getMessage().contains("can't be read"));
    }

    @Test
    void tableOfStaticRoutesHasNoParameterToProbe() {
        assertFalse(Probes.has(RouteTables.load("static"), ProbeKind.PARAM));
    }

    private RouteTable load(String name, String text) throws IOException {
        return RouteTables.load(Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
