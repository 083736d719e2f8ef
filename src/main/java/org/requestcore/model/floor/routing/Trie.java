package org.requestcore.model.floor.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/** The templates of a table, segment by segment. */
final class Trie {
    /** The route that ends here, by method. */
    final Map<String, Integer> routes = new HashMap<>();
    private final Map<String, Trie> words = new HashMap<>();
    /** The most specific first. */
    private final Map<Segment, Trie> mixed = new TreeMap<>(Segment.MOST_SPECIFIC_FIRST);
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
            case MIXED -> mixed.computeIfAbsent(segment, s -> new Trie());
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

    boolean hasMixed() {
        return !mixed.isEmpty();
    }

    /**
     * Where a word leads, the most specific first.
     *
     * @param shapes of the mixed segments that the word is
     */
    Stream<Trie> next(String word, Set<String> shapes) {
        return word.isEmpty() ? nodes(words.get(word), emptyRest, any) : Stream.concat(nodes(words.get(word)), nextUnknown(shapes));
    }

    /** Where a segment leads that is no word of the table. */
    Stream<Trie> nextUnknown(Set<String> shapes) {
        return Stream.concat(mixed.entrySet().stream().filter(e -> shapes.contains(e.getKey().shape())).map(Map.Entry::getValue), nodes(parameter, catchAll, any));
    }

    private static Stream<Trie> nodes(Trie... nodes) {
        return Stream.of(nodes).filter(Objects::nonNull);
    }
}
