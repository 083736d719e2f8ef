package org.requestcore.stack.reactornetty.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTables;

/** First match wins: what would lose a path comes first, and all else stays where it was. */
class OrderTest {
    @TempDir
    private Path folder;

    @Test
    void routesThatShareNoPathStay() throws IOException {
        List<String> listed = List.of("/b/{x}", "/a", "/a/b", "/c/{x}/d", "/a/c", "/a/");
        assertEquals(listed, ordered(listed));
    }

    @Test
    void specificComesBeforeGeneral() throws IOException {
        assertEquals(List.of("/a/b", "/a/{x}", "/a/{rest...}", "/z"), ordered(List.of("/a/{rest...}", "/a/{x}", "/a/b", "/z")));
        assertEquals(List.of("/a/{x}", "/{y}/b"), ordered(List.of("/{y}/b", "/a/{x}")));
    }

    @Test
    void textComesBeforeNone() throws IOException {
        assertEquals(List.of("/{a}-{b}.json", "/{x}.json", "/{y}"), ordered(List.of("/{y}", "/{x}.json", "/{a}-{b}.json")));
    }

    @Test
    void whatIsAllComesBeforeACatchAllThatMayHaveNothing() throws IOException {
        assertEquals(List.of("/a", "/{y}", "/a/{rest...}"), ordered(List.of("/a/{rest...}", "/{y}", "/a")));
        assertEquals(List.of("/a/{rest...}", "/b"), ordered(List.of("/a/{rest...}", "/b")));
    }

    private List<String> ordered(List<String> templates) throws IOException {
        Path file = Files.write(folder.resolve("test.routes"), templates.stream().map(t -> "GET " + t).toList());
        return Order.of(RouteTables.load(file.toString())).stream().map(Route::template).toList();
    }
}
