package org.requestcore.model.floor.routing;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.requestcore.contract.Router;
import org.requestcore.workload.routes.RouteTable;

/**
 * The subset construction (Rabin and Scott 1959) over a {@link Trie}. A state is the list of the nodes that the segments so far lead to,
 * the most specific first: the first one that ends a route of the method has the answer.
 */
final class AutomatonBuilder {
    /** Tables of APIs have about one state a node of their trie; only a table made for it has powers of two of them. */
    private static final int MOST_STATES = 1 << 16;

    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final Methods methods;
    private final Map<List<Trie>, State> states = new LinkedHashMap<>();
    private final Deque<State> unexpanded = new ArrayDeque<>();

    private static final class State {
        private final List<Trie> nodes;
        private final Map<Integer, State> next = new HashMap<>();
        private final Map<Integer, Integer> answers = new HashMap<>();
        /** Asked by the number of a set of shapes where a segment is no word; null if that makes no difference. */
        private State byShapes;
        private int place;

        State(List<Trie> nodes) {
            this.nodes = nodes;
        }

        Set<Integer> symbols() {
            Set<Integer> symbols = new TreeSet<>(next.keySet());
            symbols.addAll(answers.keySet());
            return symbols;
        }
    }

    AutomatonBuilder(Vocabulary vocabulary, Shapes shapes, Methods methods) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.methods = methods;
    }

    /** Empty if the table has too many states. */
    Optional<Automaton> build(RouteTable table) {
        State start = state(Stream.of(Trie.of(table)));
        while (!unexpanded.isEmpty()) {
            if (states.size() > MOST_STATES) {
                return Optional.empty();
            }
            expand(unexpanded.remove());
        }
        List<State> all = states.values().stream().flatMap(s -> Stream.of(s, s.byShapes)).filter(Objects::nonNull).toList();
        Rows rows = new Rows(Math.max(methods.unknown() + 1, shapes.sets().size()));
        all.stream()
            .sorted(Comparator.comparingInt(s -> -s.next.size() - s.answers.size()))
            .forEach(s -> s.place = rows.place(s.symbols()));
        for (State state : all) {
            state.next.forEach((symbol, next) -> rows.put(state.place, symbol, next.place));
            if (state.byShapes != null) {
                rows.put(state.place, Vocabulary.NO_WORD, ~state.byShapes.place);
            }
            state.answers.forEach((symbol, answer) -> rows.put(state.place, symbol, answer));
        }
        return Optional.of(new Automaton(rows.cells(), start.place));
    }

    private State state(Stream<Trie> nodes) {
        return states.computeIfAbsent(nodes.toList(), n -> {
            State state = new State(n);
            unexpanded.add(state);
            return state;
        });
    }

    private void expand(State state) {
        State otherwise = step(state, n -> n.nextUnknown(Set.of()));
        state.next.put(Vocabulary.NO_WORD, otherwise);
        if (state.nodes.stream().anyMatch(Trie::hasMixed)) {
            state.byShapes = byShapes(state);
        }
        state.nodes.stream().flatMap(Trie::words).distinct().forEach(word -> {
            State next = step(state, n -> n.next(word, shapes.sets().get(shapes.set(word))));
            if (next != otherwise || state.byShapes != null) {
                state.next.put(vocabulary.symbol(word), next);
            }
        });
        if (state.nodes.stream().anyMatch(n -> !n.routes.isEmpty())) {
            state.answers.put(methods.unknown(), Router.METHOD_NOT_ALLOWED);
            methods.all().forEach(m -> state.answers.put(methods.symbol(m), answer(state, m)));
        }
    }

    private State byShapes(State state) {
        State byShapes = new State(state.nodes);
        State otherwise = state.next.get(Vocabulary.NO_WORD);
        List<Set<String>> sets = shapes.sets();
        for (int set = 0; set < sets.size(); set++) {
            Set<String> some = sets.get(set);
            State next = step(state, n -> n.nextUnknown(some));
            if (set == Shapes.NONE || next != otherwise) {
                byShapes.next.put(set, next);
            }
        }
        return byShapes;
    }

    private State step(State state, Function<Trie, Stream<Trie>> next) {
        return state(state.nodes.stream().flatMap(next));
    }

    private static int answer(State state, String method) {
        return state.nodes.stream().map(n -> n.routes.get(method)).filter(r -> r != null).findFirst().orElse(Router.METHOD_NOT_ALLOWED);
    }
}
