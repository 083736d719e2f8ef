package org.requestcore.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.Contender;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.RouteTables;

/** The tour and the full run, and selections that users write. */
class SelectionFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tour", "full"})
    void oursMeasureEveryContender(String name) {
        List<PlannedRow> rows = Plan.of(SelectionFile.load(name)).rows();
        assertEquals(new TreeSet<>(Stacks.all().stream().filter(Contender::isOurs).filter(SelectionFileTest::isMeasuredInProcess).map(Contender::name).toList()), values(rows, "stack"));
        assertEquals(new TreeSet<>(JsonLibraries.names()), values(rows, "library"));
        assertTrue(rows.stream().allMatch(row -> row.forks() >= 3), "too few forks for an interval");
    }

    private static boolean isMeasuredInProcess(Stack stack) {
        return stack.requestCore().isPresent() || stack.middleware().isPresent() || RouteTables.NAMES.stream().anyMatch(table -> stack.router(RouteTables.load(table)).isPresent());
    }

    /** A newcomer waits for it: what comes first, routers and whole requests, is measured in the time that the tour has. */
    @Test
    void whatMattersMostFitsIntoAQuarterOfAnHour() {
        double minutes = Plan.of(SelectionFile.load(SelectionFile.TOUR).subList(0, 2)).expectedSeconds() / 60;
        assertTrue(minutes < 15, "they take " + minutes + " minutes");
    }

    @Test
    void fullRunPoolsCollectorsAndArticleHaveEveryBenchmark() {
        assertEquals(benchmarks(List.of(Selection.of(List.of()))).collect(Collectors.toSet()),
            Stream.of("full", "pools", "collectors", "article").flatMap(name -> benchmarks(SelectionFile.load(name))).collect(Collectors.toSet()));
    }

    private static Stream<String> benchmarks(List<Selection> selections) {
        return Plan.of(selections).rows().stream().map(row -> row.cell().benchmark());
    }

    @Test
    void noRowIsSelectedTwice() {
        for (String name : List.of("tour", "full", "pools", "collectors", "bytes", "article")) {
            List<String> ids = Plan.of(SelectionFile.load(name)).rows().stream().map(row -> row.cell().id()).toList();
            assertEquals(Set.copyOf(ids).size(), ids.size(), name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RouteMatch --wrong    | :1: wrong is not a recognized option
        # nothing             | selects nothing
        Route***              | :1: 'Route***' is no regular expression
        """)
    void badLineIsNamed(String line, String expected) throws Exception {
        Path file = Files.writeString(folder.resolve("my.selections"), line + "\n");
        String message = assertThrows(BadInput.class, () -> SelectionFile.load(file.toString())).getMessage();
        assertTrue(message.contains(expected), message);
    }

    /** What the line says can be read, but can't be planned. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RouteMatch -p stack=netti   | :3: stack 'netti' is unknown; did you mean 'netty'?
        RouteMatch -p stcak=netty   | :3: no selected benchmark has a parameter 'stcak'
        RouteMacth                  | :3: no benchmark matches [RouteMacth]
        Decode -p payload=user      | :3: DecodeBenchmark.decode
        """)
    void badValueIsNamed(String line, String expected) throws Exception {
        Path file = Files.writeString(folder.resolve("my.selections"), "# mine\nDecode -p payload=user\n" + line + "\n");
        String message = assertThrows(BadInput.class, () -> Plan.of(SelectionFile.load(file.toString()))).getMessage();
        assertTrue(message.startsWith(file + expected), message);
    }

    /** As runs keep lines, to go on by them. */
    @Test
    void whatIsQuotedIsOneArgument() {
        List<String> arguments = List.of("Decode", "-jvmArgs", "-Xmx1g -Dwho=it's", "-p", "table=#1");
        String line = Selection.of(arguments).line();
        Selection again = SelectionFile.of("my.selections", List.of(line)).get(0);
        assertEquals(line, again.line());
        assertEquals(List.of("-Xmx1g", "-Dwho=it's"), List.copyOf(again.options().getJvmArgs().get()));
        assertEquals(List.of("#1"), List.copyOf(again.options().getParameter("table").get()));
    }

    private static Set<String> values(List<PlannedRow> rows, String param) {
        return rows.stream().map(row -> row.cell().params().get(param)).filter(value -> value != null).collect(Collectors.toCollection(TreeSet::new));
    }
}
