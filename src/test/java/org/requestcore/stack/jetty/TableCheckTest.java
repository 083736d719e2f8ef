package org.requestcore.stack.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.contract.proof.RouterProof;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** A table is held and found right, or it is told why not. */
class TableCheckTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET /a/{x}.json                    | mix text
        GET /a/{x...}                      | a catch-all
        GET /a//{x}                        | an empty segment
        GET /a+b/{x}                       | doesn't escape
        GET /a;b                           | semicolon
        GET /a/b, POST /a/{x}              | a more specific template takes
        GET /a/{x}/c, POST /{y}/b/c        | a more specific template takes
        """)
    void obstacles(String routes, String why) throws IOException {
        assertTrue(TableCheck.obstacle(table(routes)).orElse("").contains(why), routes + ": " + TableCheck.obstacle(table(routes)));
    }

    @Test
    void holdsWhatIsNotInTheWay() throws IOException {
        for (String routes : List.of("GET /, GET /a+b, GET /a/, GET /a", "GET /a/b, POST /a/b, POST /a/{x}",
            "GET /a/{x}, PUT /a/{y}, GET /a/{z}/b, GET /{v}/{w}/b, POST /{v}/{w}/b, POST /a/{z}/b")) {
            RouteTable table = table(routes);
            assertEquals(Optional.empty(), TableCheck.obstacle(table));
            assertTrue(new RouterProof(table, new JettyStack().router(table)).proveAll() > 0);
        }
    }

    private RouteTable table(String routes) throws IOException {
        return RouteTables.load(Files.write(folder.resolve("test.routes"), List.of(routes.split(", "))).toString());
    }
}
