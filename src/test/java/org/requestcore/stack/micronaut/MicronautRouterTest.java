package org.requestcore.stack.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.micronaut.web.router.exceptions.DuplicateRouteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.Captures;
import org.requestcore.contract.proof.RouterProof;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** Which tables Micronaut can hold, and that it routes right in those that it is said to hold. */
class MicronautRouterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET /a/\\nGET /b                   | 1 of 2 routes end with a slash, as /a/;
        GET /{x}-{y}\\nGET /b              | 1 of 2 routes have two parameters in a segment, as /{x}-{y};
        GET /a+b\\nPUT /{x}                | 1 of 2 routes have one of ( ! ) & ; + in their text, as /a+b;
        GET /a/{x}\\nGET /a/{x...}         | 1 pairs of 2 routes, as /a/{x} and /a/{x...}, have paths in common
        GET /a/{x}/long\\nGET /a/b/{x}     | 1 pairs of 2 routes
        GET /{x}/b\\nGET /a/{x}\\nGET /c   | 1 pairs of 3 routes
        """)
    void refusesWhatItWouldRouteWrong(String routes, String obstacle) throws IOException {
        String told = new MicronautStack().router(table(routes)).note();
        assertTrue(told.startsWith(obstacle), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /\\nGET /{x}", "GET /a/{x}\\nGET /a/b", "GET /a/{x}\\nPOST /a/b", "GET /a/{x}/c\\nGET /a/b/c\\nGET /a/{y}",
        "GET /b/{x...}\\nGET /b/a/{x...}\\nGET /b/a/{y}/b\\nGET /c", "GET /{x}.json\\nGET /{x}\\nGET /a.{x}.json",
        "GET /v{x}/a\\nGET /v10/{y}", "GET /$a@b/{x}:act\\nGET /~a,b=c'd/{x}"})
    void routesRightWhatItHolds(String routes) throws IOException {
        RouteTable table = table(routes);
        assertTrue(new RouterProof(table, new MicronautStack().router(table)).proveAll() > 1_000);
    }

    /** What a table would be absent for. */
    @Test
    void micronautRefusesAPathOfTwoRoutesThatAreEquals() throws IOException {
        RouteTable table = table("GET /{x}/b\\nGET /a/{x}");
        MicronautRouter router = new MicronautRouter(table);
        assertThrows(DuplicateRouteException.class, () -> router.match("GET", "/a/b", new Captures()));
        assertEquals(0, router.match("GET", "/c/b", new Captures()));
    }

    @Test
    void holdsGithubsTableButForTheRoutesThatCross() {
        assertFalse(new MicronautStack().router(RouteTables.load("github-full")).isPresent());
        for (String table : List.of("github", "app", "twilio", "static", "parse", "gplus", "synthetic-10000")) {
            assertTrue(new MicronautStack().router(RouteTables.load(table)).isPresent(), table);
        }
    }

    private RouteTable table(String routes) throws IOException {
        return RouteTables.load(Files.writeString(folder.resolve("test.routes"), routes.replace("\\n", "\n")).toString());
    }
}
