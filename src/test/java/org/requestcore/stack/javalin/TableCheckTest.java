package org.requestcore.stack.javalin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.workload.routes.RouteTables;

/** Which tables Javalin can't hold, and what it says of them. */
class TableCheckTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"/a/", "/a//b", "/{x}-{y}"})
    void whatJavalinTakesForAnotherIsAbsent(String template) throws IOException {
        assertTrue(obstacle(List.of("/z", template)).orElse("").startsWith("1 of 2 routes, as " + template), template);
    }

    @Test
    void otherTablesAreHeld() throws IOException {
        assertEquals(Optional.empty(), obstacle(List.of("/", "/{x}.json", "/a/{x}", "/a/{rest...}")));
    }

    private Optional<String> obstacle(List<String> templates) throws IOException {
        Path file = Files.write(folder.resolve("test.routes"), templates.stream().map(t -> "GET " + t).toList());
        return TableCheck.obstacle(RouteTables.load(file.toString()));
    }
}
