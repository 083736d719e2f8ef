package org.requestcore.model.floor.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.model.PercentDecoding;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Runs an {@link Automaton} over the segments of the path and then the method. What costs most in a match is a branch that can't be
 * predicted: only how many words the path has, how many segments and how many captures are left as such, all else is computed.
 *
 * <p>Text beside a parameter asks for more, in {@link MixedFloorRouter}: tables without it are not to pay for it.
 */
public class FloorRouter implements Router {
    final Automaton automaton;
    /** For each route, the numbers of the segments that it captures; that of a catch-all's first one complemented. */
    final int[][] captured;
    private final Vocabulary vocabulary;
    private final Methods methods;

    /** The path, a slash, and what earlier paths have left, but no percent sign of theirs. */
    private byte[] octets = new byte[4 * Octets.BLOCK];
    /** Where each segment ends, from number 1; 0 is the first slash. */
    private int[] ends = new int[4 * Octets.BLOCK];

    FloorRouter(RouteTable table, Vocabulary vocabulary, Methods methods, Automaton automaton) {
        this.vocabulary = vocabulary;
        this.methods = methods;
        this.automaton = automaton;
        captured = table.routes().stream().map(FloorRouter::captured).toArray(int[][]::new);
    }

    /** Empty if the automaton for this table has too many states. */
    public static Optional<FloorRouter> of(RouteTable table) {
        Vocabulary vocabulary = new Vocabulary(table);
        Methods methods = new Methods(table, vocabulary.size());
        return Shapes.of(table).flatMap(shapes -> new AutomatonBuilder(vocabulary, shapes, methods).build(table)
            .map(automaton -> shapes.isEmpty() ? new FloorRouter(table, vocabulary, methods, automaton) : MixedFloorRouter.of(table, vocabulary, shapes, methods, automaton)));
    }

    private static int[] captured(Route route) {
        List<Segment> segments = route.segments();
        return IntStream.range(0, segments.size())
            .filter(i -> !segments.get(i).isStatic())
            .map(i -> segments.get(i).kind() == Segment.Kind.CATCH_ALL ? ~i : i)
            .toArray();
    }

    @Override
    public int match(String method, String path, Captures out) {
        int length = path.length();
        byte[] octets = copy(path, length);
        int[] ends = this.ends;
        int state = automaton.start();
        int segments = 0;
        int end = 0;
        long percents = 0;
        for (int block = 0; block <= length; block += Octets.BLOCK) {
            int last = Math.min(length - block, Octets.BLOCK - 1);
            long slashes = 0;
            for (int i = 0; i <= last; i += Long.BYTES) {
                long word = Octets.word(octets, block + i);
                slashes |= Octets.slashes(word) << i;
                percents |= Octets.percents(word);
            }
            slashes &= (2L << last) - 1;
            slashes &= block == 0 ? ~1 : ~0; // the first slash ends nothing
            while (slashes != 0) {
                int start = end + 1;
                end = block + Long.numberOfTrailingZeros(slashes);
                slashes &= slashes - 1;
                ends[++segments] = end;
                state = step(state, octets, start, end);
            }
        }
        int answer = automaton.answer(state, methods.symbol(method));
        boolean encoded = Octets.any(percents);
        if (answer >= 0) {
            handOver(answer, octets, ends, path, encoded, out);
        }
        if (encoded) {
            Arrays.fill(octets, (byte) 0);
        }
        return answer;
    }

    /** @return the state after one more segment */
    int step(int state, byte[] octets, int start, int end) {
        return automaton.next(state, vocabulary.symbol(octets, start, end));
    }

    @SuppressWarnings("deprecation") // drops the high octet of each char, which is 0 in a path: nothing else copies without a new array
    private byte[] copy(String path, int length) {
        if (length >= octets.length - 2 * Octets.BLOCK) {
            octets = new byte[2 * length + 2 * Octets.BLOCK];
            ends = new int[octets.length];
        }
        path.getBytes(0, length, octets, 0);
        octets[length] = '/';
        return octets;
    }

    void handOver(int route, byte[] octets, int[] ends, String path, boolean encoded, Captures out) {
        for (int number : captured[route]) {
            int start = ends[number >= 0 ? number : ~number] + 1;
            int end = number >= 0 ? ends[number + 1] : path.length();
            handOver(start, end, path, encoded, out);
        }
    }

    static void handOver(int start, int end, String path, boolean encoded, Captures out) {
        if (encoded) {
            out.add(PercentDecoding.decode(path, start, end));
        } else {
            out.add(start, end);
        }
    }
}
