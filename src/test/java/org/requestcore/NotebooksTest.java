package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.Notebook.Cell;

/** The notebooks as they are committed: executed, short, and without a number that was typed. */
class NotebooksTest {
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.)>])/(?:home|root|Users|tmp|usr|opt|var|work|workspace|builds|mnt)/|[A-Z]:\\\\\\\\");

    static List<Notebook> notebooks() throws IOException {
        return Notebook.all(Notebook.FOLDER);
    }

    @Test
    void areSeven() throws IOException {
        assertEquals(List.of("00-method.ipynb", "01-routing.ipynb", "02-json.ipynb", "03-middleware.ipynb", "04-request.ipynb", "05-memory.ipynb", "06-article.ipynb"),
            notebooks().stream().map(Notebook::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void areExecutedFromTheTopWithoutAnError(Notebook notebook) {
        List<Cell> code = notebook.cells().stream().filter(Cell::isCode).toList();
        assertEquals(IntStream.rangeClosed(1, code.size()).boxed().toList(), code.stream().map(Cell::executionCount).toList());
        assertTrue(code.stream().anyMatch(c -> c.figures() > 0) && code.stream().anyMatch(c -> !c.text().isEmpty()), "no output");
        for (Cell cell : code) {
            assertTrue(cell.outputs().stream().noneMatch(o -> o.get("output_type").getAsString().equals("error") || o.has("name") && o.get("name").getAsString().equals("stderr")),
                () -> cell.id() + ": " + cell.outputs());
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void askFirstAndConfessLast(Notebook notebook) {
        List<Cell> prose = notebook.cells().stream().filter(c -> !c.isCode()).toList();
        assertAll(
            () -> assertTrue(prose.get(0).source().lines().findFirst().orElse("").matches("# .*\\?"), "the title is no question"),
            () -> assertTrue(prose.get(0).source().endsWith("## The run"), "the run does not follow the question"),
            () -> assertTrue(prose.get(prose.size() - 1).source().startsWith("## What it does not say"), "the last cell does not say what it does not say"),
            () -> assertTrue(notebook.cells().get(1).text().contains("| JDK |"), "the first code cell does not print the run's conditions"),
            () -> assertTrue(notebook.cells().stream().mapToLong(Cell::figures).sum() <= 3, "more than three figures"));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void numbersAreMadeByCode(Notebook notebook) {
        for (Cell cell : notebook.cells()) {
            Optional<String> typed = cell.isCode() ? Prose.typedMeasurementInCode(cell.source()) : Prose.typedMeasurement(cell.source());
            assertEquals(Optional.empty(), typed, () -> "cell '" + cell.id() + "'");
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void holdNothingOfTheMachineThatExecutedThem(Notebook notebook) throws IOException {
        assertEquals(Set.of("kernelspec", "language_info"), notebook.json().getAsJsonObject("metadata").keySet());
        assertEquals("{\"name\":\"python\"}", notebook.json().getAsJsonObject("metadata").get("language_info").toString());
        assertTrue(Files.size(notebook.file()) < 300_000, "larger than 300 KB");
        for (Cell cell : notebook.cells()) {
            assertEquals("{}", cell.json().get("metadata").toString(), cell.id());
            assertFalse(MACHINE_PATH.matcher(cell.source() + "\n" + cell.text()).find(), cell.id());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        The floor takes 80 ns.                         | 80 ns
        It is 3.5x as fast.                            | 3.5x
        It allocates `71 B` a match.                   | 71 B
        Vert.x Web takes a hundred times as long.      | a hundred times
        It is twice as fast.                           | twice
        Half of it, 50 %, is routing.                  | 50 %
        The run has 89 rows.                           | 89
        A near miss is answered `404`; see `01-routing`. | ""
        Whiskers are a 95 % interval.                  | ""
        [the run](jmh-results/2026) says it in four of five cases | ""
        """)
    void ruleFindsMeasurements(String prose, String expected) {
        assertEquals(expected, Prose.typedMeasurement(prose).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        say(f"takes 80 ns, {x:.1f} times")             | 80 ns
        say(f"takes {80 * x:.1f} ns, {x:.1f} times")   | ""
        style.panels(2, 3.0, "near miss (404)")        | ""
        """)
    void ruleFindsMeasurementsInCode(String code, String expected) {
        assertEquals(expected, Prose.typedMeasurementInCode(code).orElse(""));
    }
}
