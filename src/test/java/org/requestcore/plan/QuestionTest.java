package org.requestcore.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.RouteTables;

/** Who is asked: whom the registries hold, and the user names. */
class QuestionTest {
    private static final Map<String, Predicate<Stack>> OFFERS = Map.of("router", s -> s.router(RouteTables.load("github")).isPresent(),
        "middleware", s -> s.middleware().isPresent(), "request", s -> s.requestCore().isPresent());

    @ParameterizedTest
    @CsvSource({"RouteMatch, router", "RouteMiss, router", "TableBuild, router", "TableSize, router", "RetainedTable, router", "ChainDispatch, middleware", "RequestBenchmark, request",
        "Pipeline, request"})
    void stacksAreThoseThatOffer(String benchmark, String contract) {
        List<String> offering = Stacks.all().stream().filter(OFFERS.get(contract)).map(Stack::name).toList();
        assertTrue(offering.size() > 2, offering.toString());
        assertEquals(offering, List.copyOf(values(benchmark, "stack")));
    }

    @ParameterizedTest
    @CsvSource({"DecodeBenchmark", "EncodeBenchmark"})
    void librariesAreAll(String benchmark) {
        assertEquals(JsonLibraries.names(), List.copyOf(values(benchmark, "library")));
    }

    @Test
    void userNamesThem() {
        assertEquals(List.of("radix", "floor"), List.copyOf(values("RouteMatch", "stack", "-p", "stack=radix,floor")));
    }

    @Test
    void userLeavesSomeOut() {
        List<String> others = JsonLibraries.names().stream().filter(name -> !Set.of("jackson", "floor").contains(name)).toList();
        assertEquals(others, List.copyOf(values("EncodeBenchmark", "library", "-p", "library=-floor,-jackson")));
        assertTrue(assertThrows(BadInput.class, () -> values("RouteMatch", "stack", "-p", "stack=-flor")).getMessage().contains("did you mean 'floor'?"));
    }

    @Test
    void whoHasARouterButNotForThisTableIsAbsentWithAReason(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("some.routes"), "GET /a/{x...}\nGET /a/{x}/b\n");
        Plan plan = Plan.of(List.of(Selection.of(List.of("RouteMatch", "-p", "table=" + table))));
        assertTrue(plan.absences().stream().anyMatch(a -> a.startsWith("undertow: ")), plan.absences().toString());
        assertTrue(plan.absences().stream().noneMatch(a -> a.startsWith("netty: ")), "who has no router at all is not asked");
    }

    @Test
    void jmhsListShowsThem() {
        List<String> lines = Listing.of(List.of("-lp", "RouteMatch|RequestBenchmark", "-p", "table=gplus"));
        assertEquals("Benchmarks: ", lines.get(0));
        assertEquals(List.of("  param \"stack\" = {" + String.join(", ", values("RequestBenchmark", "stack")) + "}", "  param \"stack\" = {" + String.join(", ", values("RouteMatch", "stack")) + "}"),
            lines.stream().filter(l -> l.contains("\"stack\"")).toList());
        assertTrue(lines.contains("  param \"table\" = {gplus}"), lines.toString());
    }

    @Test
    void bulkTakesThemWhereBenchmarksAgree() {
        assertEquals(Map.of("stack", new LinkedHashSet<>(values("RouteMatch", "stack"))), Plan.of(List.of(Selection.of(List.of("RouteM")))).contenders());
        Plan mixed = Plan.of(List.of(Selection.of(List.of("RouteMatch|Pipeline"))));
        assertTrue(assertThrows(BadInput.class, mixed::contenders).getMessage().endsWith("narrow them with -p stack=..."));
        Plan narrowed = Plan.of(List.of(Selection.of(List.of("RouteMatch|Pipeline", "-p", "stack=floor,undertow"))));
        assertEquals(Map.of("stack", Set.of("floor", "undertow")), narrowed.contenders());
    }

    private static Collection<String> values(String benchmark, String param, String... more) {
        Selection selection = Selection.of(Stream.concat(Stream.of(benchmark), Stream.of(more)).toList());
        return Question.of(selection.benchmarks().iterator().next()).params(selection.options(), new Offers()).get(param);
    }
}
