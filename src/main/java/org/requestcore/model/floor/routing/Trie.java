package org.requestcore.model.floor.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/** The templates of a table, segment by segment. */
final class Trie {
    /** The route that ends here, by method. */
    final Map<String, Integer> routes = new HashMap<>();
    private final Map<String, Trie> words = new HashMap<>();
    private Trie parameter;
    private Trie catchAll;
    /** After a catch-all's first segment, if that is empty: what is left must not be nothing. */
    private Trie emptyRest;
    /** Within a catch-all, every segment is one more of it. */
    private Trie any;

    static Trie of(RouteTable table) {
        Trie root = new Trie();
        for (Route route : table.routes()) {
            Trie node = root;
            for (Segment segment : route.segments()) {
                node = node.child(segment);
            }
            node.routes.put(route.method(), route.id());
        }
        return root;
    }

    private Trie child(Segment segment) {
        return switch (segment.kind()) {
            case STATIC -> words.computeIfAbsent(segment.text(), w -> new Trie());
            case PARAMETER -> parameter = parameter != null ? parameter : new Trie();
            case CATCH_ALL -> {
                if (catchAll == null) {
                    catchAll = new Trie();
                    catchAll.any = catchAll;
                    emptyRest = new Trie();
                    emptyRest.any = catchAll;
                }
                yield catchAll;
            }
        };
    }

    /** The words that may lead to other nodes than an unknown one does. */
    Stream<String> words() {
        return Stream.concat(words.keySet().stream(), Stream.of(""));
    }

    /** Where a word leads, the most specific first. */
    Stream<Trie> next(String word) {
        return word.isEmpty() ? nodes(words.get(word), emptyRest, any) : nodes(words.get(word), parameter, catchAll, any);
    }

    /** Where a segment leads that is no word of the table. */
    Stream<Trie> nextUnknown() {
        return nodes(parameter, catchAll, any);
    }

    private static Stream<Trie> nodes(Trie... nodes) {
        return Stream.of(nodes).filter(Objects::nonNull);
    }
}
