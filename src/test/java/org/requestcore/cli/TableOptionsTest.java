package org.requestcore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.plan.Plan;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.RouteTable;

/** How --skip and --base-path reach the rows: as a part of their table's name. */
class TableOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void filesTellHowTheyAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("shop.routes"), "GET /a\nGET /b#c\n");
        List<String> command = List.of("RouteMatch", "-p", "stack=floor", "-p", "table=github," + file);
        assertTrue(assertThrows(BadInput.class, () -> Plan.of(Measure.request(command, 0).selections())).getMessage().contains("--skip leaves it out"));
        assertEquals(Set.of("github", file + "?skip"), tables(command, "--skip"));
        assertEquals(Set.of("github", file + "?skip&base-path=/v2"), tables(command, "--base-path", "/v2", "--skip"));
    }

    /** For those who tell it: of the user's own tables, each once. */
    @Test
    void planKnowsTheUsersTables() throws IOException {
        Path file = Files.writeString(folder.resolve("shop.routes"), "GET /a\nGET /b#c\n");
        List<RouteTable> tables = Plan.of(Measure.request(List.of("RouteMatch", "-p", "stack=floor,radix", "-p", "table=github," + file, "--skip"), 0).selections()).tables();
        assertEquals(List.of(file + "?skip"), tables.stream().map(RouteTable::name).toList());
        assertTrue(tables.get(0).lack().orElseThrow().contains(" lacks 1 of 2 routes: line 2 GET /b#c ("), tables.get(0).lack().get());
    }

    @Test
    void optionsWithoutAFileAreTold() {
        for (List<String> command : List.of(List.of("--skip"), List.of("RouteMatch", "--skip"), List.of("RouteMatch", "-p", "table=github", "--base-path", "/v2"), List.of("--selections", "full", "--skip"))) {
            assertTrue(assertThrows(BadInput.class, () -> Measure.request(command, 0)).getMessage().contains("-p table=FILE"));
        }
    }

    private static Set<String> tables(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return Plan.of(Measure.request(all, 0).selections()).describe().stream().map(row -> row.params().get("table")).collect(Collectors.toSet());
    }
}
