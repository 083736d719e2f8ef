package org.requestcore.stack.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.Seed;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** Which tables Undertow can hold, and that it routes right in all that it is said to hold. */
class UndertowRouterTest {
    private static final List<String> SEGMENTS = List.of("a", "b", "a", "b", "{p%d}", "{p%d}", "{p%d}", "{p%d}", "{c...}", "");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /a/{p...}\nGET /a/{x}", "GET /a/{p...}\nGET /a/{x}/b", "GET /{x}/{p...}\nGET /{x}/b", "GET /\nGET /{p...}", "GET /{x}/", "GET /{x}//b", "GET /{x}.json", "GET /a{x}"})
    void refusesWhatItWouldRouteWrong(String routes) throws IOException {
        assertFalse(new UndertowStack().router(table(routes)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /a/{p...}\nGET /a/b", "GET /a/{p...}\nPOST /a/{x}", "GET /{x}/{p...}\nGET /{x}", "GET /{x}/b/{p...}\nGET /{x}/{y}/c", "GET /a/\nGET /a"})
    void holdsWhatItRoutesRight(String routes) throws IOException {
        assertTrue(new UndertowStack().router(table(routes)).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET /{x}.json\\nGET /b\\nPUT /{x}-{y}    | 2 of 3 routes mix
        GET /{x}/\\nGET /b/                      | 1 of 2 routes have an empty segment beside a parameter, as /{x}/;
        GET /a/{p...}\\nGET /a/{x}\\nGET /a/{x}/b | 2 of 3 routes, as /a/{x}, are more specific
        """)
    void tellsHowManyRoutesStandInTheWay(String routes, String obstacle) throws IOException {
        String told = new UndertowStack().router(table(routes.replace("\\n", "\n"))).note();
        assertTrue(told.startsWith(obstacle), told);
    }

    @Test
    void routesRightInRandomTables() throws IOException {
        SplittableRandom random = Seed.random("undertow tables");
        int held = 0;
        for (int i = 0; i < 1_000; i++) {
            Optional<RouteTable> table = randomTable(random).filter(t -> TableCheck.obstacle(t).isEmpty());
            if (table.isPresent()) {
                routesRight(table.get(), random);
                held++;
            }
        }
        assertTrue(held > 500, held + " tables were held");
    }

    private static void routesRight(RouteTable table, SplittableRandom random) {
        Router router = new UndertowRouter(table);
        Oracle oracle = Oracle.takingEmpty(table);
        Captures captures = new Captures();
        for (int i = 0; i < 100; i++) {
            String method = List.of("GET", "POST", "PUT").get(random.nextInt(3));
            String path = randomPath(random);
            Oracle.Answer right = oracle.answer(method, path);
            String asked = table.routes() + " " + method + " " + path;
            int expected = right.route().map(Route::id).orElse(right.methodNotAllowed() ? Router.METHOD_NOT_ALLOWED : Router.MISS);
            assertEquals(expected, router.match(method, path, captures.clear()), asked);
            if (expected >= 0) {
                assertEquals(right.captures(), captures.values(path), asked);
            }
        }
    }

    private static String randomPath(SplittableRandom random) {
        StringBuilder path = new StringBuilder();
        for (int segments = 1 + random.nextInt(5); segments > 0; segments--) {
            path.append('/').append(List.of("a", "b", "c", "a", "b", "c", "").get(random.nextInt(7)));
        }
        return path.toString();
    }

    /** Empty if two of its routes have the same shape, or a catch-all isn't the last segment. */
    private Optional<RouteTable> randomTable(SplittableRandom random) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        for (int routes = 1 + random.nextInt(6); routes > 0; routes--) {
            StringBuilder line = new StringBuilder(random.nextInt(3) == 0 ? "POST " : "GET ");
            int segments = 1 + random.nextInt(4);
            for (int i = 0; i < segments; i++) {
                line.append('/').append(SEGMENTS.get(random.nextInt(i == segments - 1 ? SEGMENTS.size() : 8)).formatted(i));
            }
            lines.add(line.toString());
        }
        try {
            return Optional.of(table(String.join("\n", lines)));
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    private RouteTable table(String routes) throws IOException {
        return RouteTables.load(Files.writeString(folder.resolve("some.routes"), routes).toString());
    }
}
