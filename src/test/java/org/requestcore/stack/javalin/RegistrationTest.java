package org.requestcore.stack.javalin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** First match wins: what would lose a path comes first, and all else stays where it was. */
class RegistrationTest {
    @TempDir
    private Path folder;

    @Test
    void routesThatShareNoPathStay() throws IOException {
        List<String> listed = List.of("/b/{x}", "/a", "/a/b", "/c/{x}/d", "/a/c");
        assertEquals(listed, ordered(listed));
    }

    @Test
    void specificComesBeforeGeneral() throws IOException {
        assertEquals(List.of("/a/b", "/a/{x}", "/a/{rest...}", "/z"), ordered(List.of("/a/{rest...}", "/a/{x}", "/a/b", "/z")));
        assertEquals(List.of("/a/c/{w}", "/a/{y}/{z}", "/{a}/b/{c}"), ordered(List.of("/{a}/b/{c}", "/a/c/{w}", "/a/{y}/{z}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/", "/a//b", "/{x}-{y}"})
    void whatJavalinTakesForAnotherIsAbsent(String template) throws IOException {
        assertTrue(Registration.obstacle(table(List.of("/z", template))).orElse("").startsWith("1 of 2 routes, as " + template), template);
    }

    private List<String> ordered(List<String> templates) throws IOException {
        return Registration.order(table(templates)).stream().map(Route::template).toList();
    }

    private RouteTable table(List<String> templates) throws IOException {
        Path file = Files.write(folder.resolve("test.routes"), templates.stream().map(t -> "GET " + t).toList());
        return RouteTables.load(file.toString());
    }
}
