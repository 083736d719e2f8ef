package org.requestcore.model.floor.routing;

import java.util.stream.IntStream;

import org.requestcore.contract.Captures;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Of a table with text beside parameters: where a segment is no word, its {@link Shapes} may decide, and its values stand between its text. */
final class MixedFloorRouter extends FloorRouter {
    private final Shapes shapes;
    /** For each route with text beside a parameter, how to find its values; null for all others. */
    private final Cuts[][] cuts;
    private final int[] bounds = new int[2 * Route.MAX_PARAMETERS];

    private MixedFloorRouter(RouteTable table, Vocabulary vocabulary, Shapes shapes, Methods methods, Automaton automaton) {
        super(table, vocabulary, methods, automaton);
        this.shapes = shapes;
        cuts = table.routes().stream().map(r -> r.isMixed() ? cuts(r) : null).toArray(Cuts[][]::new);
    }

    /** Called rather than the constructor, so that this class isn't loaded where no table needs it: then nothing overrides what is hot. */
    static FloorRouter of(RouteTable table, Vocabulary vocabulary, Shapes shapes, Methods methods, Automaton automaton) {
        return new MixedFloorRouter(table, vocabulary, shapes, methods, automaton);
    }

    /** For each segment with a parameter. */
    private Cuts[] cuts(Route route) {
        return IntStream.of(captured[route.id()]).map(i -> i >= 0 ? i : ~i).mapToObj(i -> new Cuts(i, route.segments().get(i))).toArray(Cuts[]::new);
    }

    @Override
    int step(int state, byte[] octets, int start, int end) {
        int next = super.step(state, octets, start, end);
        return next >= 0 ? next : automaton.next(~next, shapes.set(octets, start, end));
    }

    @Override
    void handOver(int route, byte[] octets, int[] ends, String path, boolean encoded, Captures out) {
        if (cuts[route] == null) {
            super.handOver(route, octets, ends, path, encoded, out);
            return;
        }
        int[] numbers = captured[route];
        Cuts[] segments = cuts[route];
        for (int i = 0; i < segments.length; i++) {
            int start = ends[segments[i].number] + 1;
            int end = numbers[i] >= 0 ? ends[numbers[i] + 1] : path.length();
            int count = segments[i].values(octets, start, end, bounds);
            for (int value = 0; value < count; value += 2) {
                handOver(bounds[value], bounds[value + 1], path, encoded, out);
            }
        }
    }
}
