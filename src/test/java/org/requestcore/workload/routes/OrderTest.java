package org.requestcore.workload.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.workload.routes.Order.Taking;

/** First match wins: what would lose a path comes first, and all else stays where it was. */
class OrderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void routesThatShareNoPathStay(Taking taking) throws IOException {
        List<String> listed = List.of("/b/{x}", "/a", "/a/b", "/c/{x}/d", "/a/c");
        assertEquals(listed, ordered(taking, listed));
    }

    @ParameterizedTest
    @EnumSource
    void specificComesBeforeGeneral(Taking taking) throws IOException {
        assertEquals(List.of("/a/b", "/a/{x}", "/a/{rest...}", "/z"), ordered(taking, List.of("/a/{rest...}", "/a/{x}", "/a/b", "/z")));
        assertEquals(List.of("/a/{x}", "/{y}/b"), ordered(taking, List.of("/{y}/b", "/a/{x}")));
        assertEquals(List.of("/a/c/{w}", "/a/{y}/{z}", "/{a}/b/{c}"), ordered(taking, List.of("/{a}/b/{c}", "/a/c/{w}", "/a/{y}/{z}")));
    }

    @ParameterizedTest
    @EnumSource
    void textComesBeforeNone(Taking taking) throws IOException {
        assertEquals(List.of("/{a}-{b}.json", "/{x}.json", "/{y}"), ordered(taking, List.of("/{y}", "/{x}.json", "/{a}-{b}.json")));
    }

    @Test
    void slashComesBeforeNoneWhereOneIsDropped() throws IOException {
        assertEquals(List.of("/a/", "/a"), ordered(Taking.SLASH, List.of("/a", "/a/")));
        assertEquals(List.of("/a", "/a/"), ordered(Taking.NO_MORE, List.of("/a", "/a/")));
        assertEquals(List.of("/a", "/a/"), ordered(Taking.NOTHING_LEFT, List.of("/a", "/a/")));
    }

    @Test
    void specificComesBeforeASlash() throws IOException {
        assertEquals(List.of("/a", "/{y}/"), ordered(Taking.SLASH, List.of("/{y}/", "/a")));
    }

    /** If the slash came first even where it is more general, these would have to stand before each other in a circle. */
    @Test
    void slashDoesNotOutweighKinds() throws IOException {
        assertEquals(List.of("/a/a", "/a/{rest...}", "/{y}/a/"), ordered(Taking.SLASH, List.of("/{y}/a/", "/a/{rest...}", "/a/a")));
    }

    @Test
    void whatIsAllComesBeforeACatchAllThatMayHaveNothingLeft() throws IOException {
        assertEquals(List.of("/a", "/{y}", "/a/{rest...}"), ordered(Taking.NOTHING_LEFT, List.of("/a/{rest...}", "/{y}", "/a")));
        assertEquals(List.of("/a/{rest...}", "/b"), ordered(Taking.NOTHING_LEFT, List.of("/a/{rest...}", "/b")));
        assertEquals(List.of("/a/{rest...}", "/a"), ordered(Taking.NO_MORE, List.of("/a/{rest...}", "/a")));
    }

    private List<String> ordered(Taking taking, List<String> templates) throws IOException {
        Path file = Files.write(folder.resolve("test.routes"), templates.stream().map(t -> "GET " + t).toList());
        return Order.of(RouteTables.load(file.toString()), taking).stream().map(Route::template).toList();
    }
}
