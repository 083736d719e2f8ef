package org.requestcore.stack.reactornetty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.contract.proof.RouterProof;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** What no shared table has: text that would be more than text in a regular expression, catch-alls, and what can't be held. */
class ReactorNettyRouterTest {
    @TempDir
    private Path folder;

    @Test
    void textIsText() throws IOException {
        proveAll("GET /v1/{name}:cancel", "GET /{a}_{b}", "GET /x+y(z)/{a}b", "GET /t/{a}.{b}/", "GET /$e{f}", "GET /{base}...{head}", "GET /items('{id}')");
    }

    @Test
    void catchAllsAlone() throws IOException {
        proveAll("GET /a/{rest...}", "GET /a", "GET /a/b", "GET /{x}", "PUT /a/", "POST /a/{rest...}");
    }

    @Test
    void saysWhatStandsInTheWay() throws IOException {
        assertEquals("no template can be registered for PATCH", new ReactorNettyStack().router(table("GET /a", "PATCH /a")).note());
        assertTrue(new ReactorNettyStack().router(table("GET /{a}/{rest...}")).note().startsWith("tells values under each other's names"));
    }

    private void proveAll(String... routes) throws IOException {
        RouteTable table = table(routes);
        assertTrue(new RouterProof(table, new ReactorNettyStack().router(table)).proveAll() > routes.length);
    }

    private RouteTable table(String... routes) throws IOException {
        return RouteTables.load(Files.write(folder.resolve("test.routes"), List.of(routes)).toString());
    }
}
