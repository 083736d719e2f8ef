package org.requestcore.model.floor.routing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Which of a table's mixed segments one is: a deterministic automaton over its octets (Rabin and Scott 1959). It reads them from the last one to the
 * first, since text mostly follows its parameter ({@code {id}.json}): it stops where no octet changes the answer any more.
 */
final class Shapes {
    /** The set of no shape. */
    static final int NONE = 0;

    private static final int MOST_STATES = 1 << 16;
    /** In a pattern: one octet or more. */
    private static final int SOME = -1;

    private final List<Segment> shapes;
    /** What each shape is, octet by octet from its end. */
    private final List<int[]> patterns;
    /** For each octet, its column in a row of cells; those that no text has share one. Column 0 has the answer. */
    private final byte[] columns = new byte[256];
    private final int width;
    private int[] cells = {};
    /** The sets of shapes that a segment can have, by number. */
    private final Map<Set<String>, Integer> sets = new LinkedHashMap<>(Map.of(Set.of(), NONE));

    private Shapes(List<Segment> shapes) {
        this.shapes = shapes;
        patterns = shapes.stream().map(Shapes::pattern).toList();
        Arrays.fill(columns, (byte) 1);
        int count = 1;
        for (int octet : patterns.stream().flatMapToInt(Arrays::stream).filter(o -> o != SOME).distinct().toArray()) {
            columns[octet] = (byte) ++count;
        }
        width = count + 1;
    }

    /** Empty if there would be too many states. */
    static Optional<Shapes> of(RouteTable table) {
        Set<Segment> distinct = new TreeSet<>(Segment.MOST_SPECIFIC_FIRST);
        table.routes().forEach(r -> r.segments().stream().filter(Segment::isMixed).forEach(distinct::add));
        Shapes shapes = new Shapes(List.copyOf(distinct));
        return shapes.build() ? Optional.of(shapes) : Optional.empty();
    }

    private static int[] pattern(Segment shape) {
        String text = new StringBuilder(String.join("\0", shape.literals())).reverse().toString();
        return text.chars().map(c -> c == '\0' ? SOME : c).toArray();
    }

    boolean isEmpty() {
        return shapes.isEmpty();
    }

    /** All sets of {@link Segment#shape shapes}, by number. */
    List<Set<String>> sets() {
        return List.copyOf(sets.keySet());
    }

    /** The number of the set of shapes that this segment has; not empty. */
    int set(byte[] octets, int start, int end) {
        int state = 0;
        for (int i = end; i > start && state >= 0; ) {
            state = cells[state + columns[octets[--i] & 0xff]];
        }
        return state >= 0 ? cells[state] : ~state;
    }

    int set(String segment) {
        byte[] octets = segment.getBytes(StandardCharsets.ISO_8859_1);
        return set(octets, 0, octets.length);
    }

    private boolean build() {
        Map<List<Integer>, Integer> states = new LinkedHashMap<>();
        Deque<List<Integer>> unexpanded = new ArrayDeque<>();
        List<Integer> start = IntStream.range(0, shapes.size()).map(s -> s << Byte.SIZE * 2).boxed().toList();
        states.put(start, 0);
        unexpanded.add(start);
        List<int[]> rows = new ArrayList<>();
        while (!unexpanded.isEmpty()) {
            List<Integer> state = unexpanded.remove();
            int[] row = new int[width];
            row[0] = answer(state);
            for (int column = 1; column < width; column++) {
                row[column] = states.computeIfAbsent(step(state, column), next -> {
                    unexpanded.add(next);
                    return states.size() * width;
                });
            }
            rows.add(row);
            if (states.size() > MOST_STATES) {
                return false;
            }
        }
        cells = rows.stream().flatMapToInt(Arrays::stream).toArray();
        List<Boolean> decided = IntStream.range(0, rows.size()).mapToObj(i -> isDecided(rows.get(i), i)).toList();
        IntStream.range(0, cells.length).filter(i -> i % width != 0 && decided.get(cells[i] / width)).forEach(i -> cells[i] = ~cells[cells[i]]);
        return true;
    }

    /** Whether nothing leads out of it: where it would be entered, the answer is known. */
    private boolean isDecided(int[] row, int number) {
        return IntStream.range(1, width).allMatch(column -> row[column] == number * width);
    }

    /** @param state a shape (high) and how much of its pattern has been read (low), for each way in which it can have been read */
    private List<Integer> step(List<Integer> state, int column) {
        Set<Integer> next = new TreeSet<>();
        for (int place : state) {
            int[] pattern = patterns.get(place >> Byte.SIZE * 2);
            int read = place & 0xffff;
            if (read > 0 && pattern[read - 1] == SOME) {
                next.add(place);
            }
            if (read < pattern.length && (pattern[read] == SOME || columns[pattern[read]] == column)) {
                next.add(place + 1);
            }
        }
        return List.copyOf(next);
    }

    private int answer(List<Integer> state) {
        Set<String> read = state.stream().filter(place -> (place & 0xffff) == patterns.get(place >> Byte.SIZE * 2).length)
            .map(place -> shapes.get(place >> Byte.SIZE * 2).shape()).collect(Collectors.toSet());
        return sets.computeIfAbsent(read, s -> sets.size());
    }
}
