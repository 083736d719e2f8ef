package org.requestcore.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** The models' routers against the oracle, in tables whose templates overlap as much as they can. */
class RouterPropertiesTest {
    private static final List<String> MODELS = List.of("floor", "radix", "regexscan");
    /** Segments with text before a parameter, that Gin's tree can hold, and around it. */
    private static final List<String> PREFIXED = List.of("a{p}", "ab{p}", "b{p}", "fifteen-letter{p}");
    private static final List<String> MIXED = List.of("{p}b", "{p}.b", "a{p}b", "{p}-{p}", "{p}-{p}.b", "{p}.{p}", "a{p}-{p}", "{p}bb{p}", "{p}20{p}");
    private static final List<String> METHODS = List.of("GET", "POST", "DELETE");
    /** Prefixes of each other; as long as the floor's two longs hold, and one more; much longer, and as much longer but for the last char. */
    private static final List<String> WORDS = List.of("a", "b", "ab", "", "fifteen-letters", "sixteen-letters-", "longer-than-two-machine-words-a", "longer-than-two-machine-words-b");
    /** Near misses, a NUL as it fills up a long, raw octets, encoded ones. */
    private static final List<String> VALUES = List.of("x1", "A", "a\0", "\0", "fifteen-letterz", "sixteen-letters-\0", "longer-than-two-machine-words-c", "\u00e9", ".",
        "a%62", "%20", "x%2Fy", "+%C3%A9", "%E6%9D%B1%25", "abb", "a.b", ".b", "x.b", "1-2-3", "a-b.b", "-", "a--b.b", "bbb", "abbbbb", "a%2Db", "a%20b");

    @Property(tries = 1_000, seed = "5")
    void modelsAnswerAsTheOracle(@ForAll("tables") RouteTable table, @ForAll("paths") List<String> paths) {
        Oracle oracle = new Oracle(table);
        for (String model : MODELS) {
            Offer<Router> offer = Stacks.named(model).router(table);
            assertEquals(!model.equals("radix") || MIXED.stream().noneMatch(m -> hasSegment(table, m)), offer.isPresent(), model);
            Router router = offer.isPresent() ? offer.get() : null;
            for (String path : router == null ? List.<String>of() : paths) {
                METHODS.forEach(method -> answersAsTheOracle(oracle, model, router, method, path));
                answersAsTheOracle(oracle, model, router, "PROPFIND", path);
            }
        }
    }

    private static void answersAsTheOracle(Oracle oracle, String model, Router router, String method, String path) {
        Oracle.Answer right = oracle.answer(method, path);
        Captures captures = new Captures();
        int answer = router.match(method, path, captures);
        String asked = model + ": " + method + " " + path;
        assertEquals(right.route().map(Route::id).orElse(right.methodNotAllowed() ? Router.METHOD_NOT_ALLOWED : Router.MISS), answer, asked);
        if (answer >= 0) {
            assertEquals(right.captures(), captures.values(path), asked);
        }
    }

    private static boolean hasSegment(RouteTable table, String shape) {
        return table.routes().stream().flatMap(r -> r.segments().stream()).anyMatch(s -> s.shape().equals(shape.replace("{p}", "{}")));
    }

    @Provide
    Arbitrary<RouteTable> tables() {
        return Arbitraries.oneOf(tables(List.of("{p}")), tables(PREFIXED), tables(Stream.concat(PREFIXED.stream(), MIXED.stream()).toList()));
    }

    private static Arbitrary<RouteTable> tables(List<String> more) {
        Arbitrary<List<String>> beginning = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(WORDS)), Tuple.of(1, Arbitraries.just("{p}")), Tuple.of(1, Arbitraries.of(more)))
            .list().ofMaxSize(4);
        Arbitrary<String> end = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(WORDS)), Tuple.of(1, Arbitraries.just("{p}")), Tuple.of(1, Arbitraries.of(more)),
            Tuple.of(2, Arbitraries.just("{p...}")));
        Arbitrary<String> line = Combinators.combine(Arbitraries.of(METHODS), beginning, end)
            .as((method, first, last) -> method + " /" + first.stream().map(s -> s + "/").collect(Collectors.joining()) + last);
        return line.set().ofMinSize(1).ofMaxSize(12).map(RouterPropertiesTest::table);
    }

    /** Lines without names of parameters, so that none of the set has the shape of another. */
    private static RouteTable table(Set<String> lines) {
        List<Route> routes = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            String template = words[1];
            for (int i = 0; template.contains("{p"); i++) {
                template = template.replaceFirst("\\{p", "{_" + i);
            }
            routes.add(Route.parse(routes.size(), words[0], template));
        }
        return new RouteTable("random", routes);
    }

    @Provide
    Arbitrary<List<String>> paths() {
        Arbitrary<String> segment = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(WORDS)), Tuple.of(1, Arbitraries.of(VALUES)));
        Arbitrary<String> path = segment.list().ofMinSize(1).ofMaxSize(6).map(s -> "/" + String.join("/", s));
        return path.list().ofSize(20);
    }

    /** The oracle throws at these. */
    @Example
    void malformedEncodingStaysAsItIs() {
        RouteTable table = new RouteTable("test", List.of(Route.parse(0, "GET", "/{p}")));
        Map<String, String> values = Map.of("%", "%", "a%", "a%", "%2", "%2", "%zz", "%zz", "%4%41", "%4A", "%+1", "%+1", "%\u00b2\u00b2", "%\u00b2\u00b2", "%FF", "\ufffd");
        for (String model : MODELS) {
            Router router = Stacks.named(model).router(table).get();
            values.forEach((encoded, decoded) -> {
                Captures captures = new Captures();
                assertEquals(0, router.match("GET", "/" + encoded, captures), model);
                assertEquals(List.of(decoded), captures.values("/" + encoded), model);
            });
        }
    }

    /** Whether a word stood there has to be remembered for each of 17 segments. */
    @Example
    void floorRefusesATableWithTooManyStates() {
        List<Route> routes = IntStream.range(0, 17).mapToObj(word -> {
            List<String> segments = new ArrayList<>(IntStream.range(0, 17).mapToObj(i -> "/{p" + i + "}").toList());
            segments.set(word, "/a");
            return Route.parse(word, "GET", String.join("", segments));
        }).toList();
        assertFalse(Stacks.named("floor").router(new RouteTable("test", routes)).isPresent());
    }
}
