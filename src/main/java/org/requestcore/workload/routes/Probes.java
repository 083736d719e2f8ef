package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Seed;

/**
 * The probes of one kind for one table, shuffled, walked round and round. Not thread-safe: each thread walks its own.
 *
 * <p>{@link #COUNT} of them, since the pool decides: with 16 or 256 distinct requests the branch predictor learns the walk and
 * flatters a router several times over.
 */
public final class Probes {
    /** A power of two, so that the walk is a mask. */
    public static final int COUNT = 8_192;

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Probe[] probes;
    private int next;

    private Probes(List<Probe> probes) {
        this.probes = probes.toArray(Probe[]::new);
    }

    /** @throws BadInput if the table has no route of the kind; ask {@link #has} first */
    public static Probes of(RouteTable table, ProbeKind kind) {
        return of(table, kind, COUNT);
    }

    /** @param count how many, a power of two */
    public static Probes of(RouteTable table, ProbeKind kind, int count) {
        List<Route> routes = routes(table, kind);
        if (routes.isEmpty()) {
            throw new BadInput("table " + table.name() + " has no route for the probe kind " + kind.id());
        }
        SplittableRandom random = Seed.random(kind.id());
        Oracle oracle = new Oracle(table);
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; probes.size() < count; i++) {
            if (i > 20 * count) {
                throw new BadInput("table " + table.name() + " leaves no room for the probe kind " + kind.id());
            }
            Probe probe = probe(oracle, routes.get(i % routes.size()), kind, random);
            if (fits(probe, kind)) {
                probes.add(probe);
            }
        }
        Collections.shuffle(probes, new Random(random.nextLong()));
        return new Probes(probes);
    }

    /** Whether the table has a route of that kind: a table of static routes has no parameters. */
    public static boolean has(RouteTable table, ProbeKind kind) {
        return !routes(table, kind).isEmpty();
    }

    /** The next probe of the walk. */
    public Probe next() {
        return probes[next++ & probes.length - 1];
    }

    /** All of them, in the order of the walk. */
    public List<Probe> all() {
        return List.of(probes);
    }

    private static List<Route> routes(RouteTable table, ProbeKind kind) {
        List<Route> all = table.routes();
        return switch (kind) {
            case STATIC -> all.stream().filter(Route::isStatic).toList();
            case PARAM, ENCODED -> all.stream().filter(r -> !r.isStatic()).toList();
            case DEEP -> all.stream().sorted(Comparator.comparingInt((Route r) -> -r.segments().size())).limit((all.size() + 3) / 4).toList();
            case MIX, MISS, METHOD -> all;
            case APP -> all.stream().filter(r -> r.method().equals("GET") && r.template().equals("/users/{id}")).toList();
        };
    }

    private static boolean fits(Probe probe, ProbeKind kind) {
        return switch (kind) {
            case MISS -> probe.expected() == Probe.MISS;
            case METHOD -> probe.expected() == Probe.METHOD_NOT_ALLOWED;
            default -> probe.expected() >= 0;
        };
    }

    private static Probe probe(Oracle oracle, Route route, ProbeKind kind, SplittableRandom random) {
        String path = path(route, kind, random);
        String method = kind == ProbeKind.METHOD ? METHODS.get(random.nextInt(METHODS.size())) : route.method();
        if (kind == ProbeKind.MISS) {
            path = random.nextBoolean() ? path + "/" + Values.plain(random) : path.substring(0, path.lastIndexOf('/') + 1) + Values.plain(random);
        }
        return Probe.of(oracle, method, path);
    }

    private static String path(Route route, ProbeKind kind, SplittableRandom random) {
        StringBuilder path = new StringBuilder();
        for (Segment segment : route.segments()) {
            path.append('/').append(switch (segment.kind()) {
                case STATIC -> segment.text();
                case PARAMETER -> kind == ProbeKind.ENCODED ? Values.encoded(random) : kind == ProbeKind.APP ? Values.user(random) : Values.plain(random);
                case CATCH_ALL -> (kind == ProbeKind.ENCODED ? Values.encoded(random) : Values.plain(random)) + "/" + Values.plain(random);
            });
        }
        return path.toString();
    }
}
