package org.requestcore.stack.armeria;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.proof.OwnThread;
import org.requestcore.contract.proof.RouterProof;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** Which tables Armeria can hold, and that it routes right in those. */
class ArmeriaRouterTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /s3/{bucket}/{key...}\nPUT /s3/{bucket}/{key...}\nGET /s3/{bucket}\nGET /static/{rest...}\nGET /a/b", "GET /x/{rest...}\nGET /x/\nGET /a/b", "GET /a/\nGET /a\nGET /b/{x}/\nPUT /b/{x}",
        "GET /a/{x}/c\nGET /a/b/{y}\nGET /{z}/b/c\nGET /a/{rest...}", "GET /a:b/{x}\nGET /a.b/{x}\nGET /a+b"})
    void holdsWhatItRoutesRight(String routes) throws Exception {
        RouteTable table = table(routes);
        ArmeriaStack armeria = new ArmeriaStack();
        assertTrue(OwnThread.call(armeria, () -> new RouterProof(table, armeria.router(table)).proveAll()) > 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET /{x}.json\\nGET /b          | 1 of 2 routes mix text
        GET /a//b\\nGET /b              | 1 of 2 routes have an empty segment
        GET /a+b/{x}\\nGET /b           | 1 of 2 routes have text, as /a+b/{x}, that means something else
        GET /users/me/\\nGET /users/{x} | 1 of 2 routes, as /users/{x}, are hidden
        """)
    void tellsWhatStandsInTheWay(String routes, String obstacle) throws IOException {
        String told = new ArmeriaStack().router(table(routes.replace("\\n", "\n"))).note();
        assertTrue(told.startsWith(obstacle), told);
    }

    private RouteTable table(String routes) throws IOException {
        return RouteTables.load(Files.writeString(folder.resolve("t.routes"), routes).toString());
    }
}
