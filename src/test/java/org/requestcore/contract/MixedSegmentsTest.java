package org.requestcore.contract;

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

/** Who can hold text beside a parameter, and that they route it right. */
class MixedSegmentsTest {
    private static final List<String> ROUTES = List.of("/v1/{name}:cancel", "/v1/{name}", "/v1/things:batch", "/{a}_{b}", "/{a}b/x", "/x+y(z)/{a}b", "/t/{a}.{b}/", "/c.d/{rest...}", "/c.d/$e{f}/{rest...}",
        "/thumbnail.{ext}", "/thumbnail.png", "/{base}...{head}", "/{a}-{b}-{c}.{d}", "/items('{id}')");

    @TempDir
    private Path folder;

    @Test
    void whoCanRoutesRight() throws IOException {
        RouteTable table = table(ROUTES);
        for (String stack : List.of("harness", "floor", "regexscan", "vertx-web", "vertx-web-subrouter")) {
            Offer<Router> offer = Stacks.named(stack).router(table);
            assertTrue(new RouterProof(table, offer).proveAll() > ROUTES.size(), stack);
        }
        RouteTable prefixed = table(List.of("/thumbnail.{ext}", "/thumb{x}", "/thumbnail.png", "/{y}", "/thumbnail.{ext}/a", "/t{z}/{rest...}"));
        for (String stack : List.of("radix", "javalin")) {
            assertTrue(new RouterProof(prefixed, Stacks.named(stack).router(prefixed)).proveAll() > prefixed.routes().size(), stack);
        }
    }

    @Test
    void whoCannotSaysWhatStandsInTheWay() throws IOException {
        assertTrue(Stacks.named("undertow").router(table(ROUTES)).note().startsWith("10 of 14 routes mix text and parameters"), Stacks.named("undertow").router(table(ROUTES)).note());
        assertTrue(Stacks.named("radix").router(table(ROUTES)).note().startsWith("8 of 14 routes have text after a parameter"), Stacks.named("radix").router(table(ROUTES)).note());
        RouteTable twilio = RouteTables.load("twilio");
        RouteTable plain = RouteTables.load("gplus");
        List<String> absent = Stacks.all().stream().filter(s -> s.router(plain).isPresent() && !s.router(twilio).isPresent()).map(Stack::name).toList();
        assertEquals(List.of("radix", "undertow", "jetty", "armeria", "armeria-uncached"), absent);
    }

    /** What it can hold is proved where its libraries are. */
    @Test
    void quarkusSaysWhatItTakesInItsOwnWay() throws IOException {
        told("4 of 14 routes have several parameters in a segment", ROUTES);
        told("1 of 2 routes have text before a parameter", List.of("/thumb{x}", "/{y}"));
        told("1 of 2 routes end in a slash that Quarkus leaves out", List.of("/t/{a}b/", "/{y}"));
        told("1 of 2 routes are more specific", List.of("/{x}/b/{y}", "/{x}/{y}/comments"));
    }

    private void told(String reason, List<String> routes) throws IOException {
        String note = Stacks.named("quarkus").router(table(routes)).note();
        assertTrue(note.replaceFirst(", as [^,]*,", "").startsWith(reason), note);
    }

    private RouteTable table(List<String> templates) throws IOException {
        Path file = Files.write(folder.resolve("test.routes"), templates.stream().map(t -> "GET " + t).toList());
        return RouteTables.load(file.toString());
    }
}
