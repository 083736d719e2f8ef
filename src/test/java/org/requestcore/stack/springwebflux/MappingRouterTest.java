package org.requestcore.stack.springwebflux;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.OwnThread;
import org.requestcore.contract.proof.RouterProof;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** What no shared table has: several parameters in a segment, and templates that a catch-all would rob. */
class MappingRouterTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"spring-webflux", "spring-webflux-functional"})
    void textStandsBesideParameters(String stack) throws Exception {
        proveAll(stack, "GET /v1/{name}:cancel", "GET /v1/things:batch", "GET /{a}_{b}", "GET /{a}b/x", "GET /x+y(z)/{a}b", "GET /t/{a}.{b}/", "GET /thumbnail.{ext}",
            "GET /thumbnail.png", "GET /{base}...{head}", "GET /items('{id}')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring-webflux", "spring-webflux-functional"})
    void catchAllsRobNobody(String stack) throws Exception {
        proveAll(stack, "GET /a/{rest...}", "GET /a", "GET /a/b", "GET /a/", "GET /b/{x}/{rest...}", "GET /b/{x}", "GET /{y}", "PUT /a/{rest...}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/{x}:cancel\nGET /v1/{x}", "GET /{x}.a\nGET /{rest...}", "GET /a/b/{x}.a\nGET /a/{rest...}", "GET /a/e{x}/{rest...}\nGET /a/{x}/b/c"})
    void refusesWhereTextAloneIsAValue(String routes) throws IOException {
        assertFalse(new SpringWebFluxStack().router(table(routes.split("\n"))).isPresent());
        assertFalse(new SpringWebFluxFunctionalStack().router(table(routes.split("\n"))).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a/{x}/{y}\nGET /{z}/b/c", "GET /a/{x...}\nGET /{y}/b", "GET /a/{x}\nGET /{y}/bbb", "GET /a/{x}/{y...}\nGET /{z}/bbb/{y...}"})
    void refusesWhatControllersWouldRouteWrong(String routes) throws IOException {
        assertFalse(new SpringWebFluxStack().router(table(routes.split("\n"))).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a/{x}/{y}\nPOST /{z}/b/c", "GET /a/b\nGET /{y}/b\nGET /a/{x}", "GET /aaaa/{x...}\nGET /{y}/b/{z...}\nGET /c", "GET /a/{x}/{y}\nGET /{z}/b\nGET /{z}/{x}/{y}"})
    void holdsWhatControllersRouteRight(String routes) throws Exception {
        proveAll("spring-webflux", routes.split("\n"));
    }

    private void proveAll(String name, String... routes) throws Exception {
        RouteTable table = table(routes);
        Stack stack = Stacks.named(name);
        assertTrue(OwnThread.call(stack, () -> new RouterProof(table, stack.router(table)).proveAll()) > routes.length);
    }

    private RouteTable table(String... routes) throws IOException {
        return RouteTables.load(Files.write(folder.resolve("test.routes"), List.of(routes)).toString());
    }
}
