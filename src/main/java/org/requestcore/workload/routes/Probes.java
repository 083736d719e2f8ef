package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Seed;

/**
 * The probes of one kind for one table, shuffled, to be walked round and round.
 *
 * <p>{@link #COUNT} of them, since the pool decides: with 16 or 256 distinct requests the branch predictor learns the walk and
 * flatters a router several times over.
 */
public final class Probes {
    /** A power of two, so that the walk is a mask. */
    public static final int COUNT = 8_192;

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Probe[] probes;

    private Probes(List<Probe> probes) {
        this.probes = probes.toArray(Probe[]::new);
    }

    /** @throws BadInput if the table has no route of the kind; ask {@link #has} first */
    public static Probes of(RouteTable table, ProbeKind kind) {
        return of(table, kind, COUNT);
    }

    /** @param count how many, a power of two */
    public static Probes of(RouteTable table, ProbeKind kind, int count) {
        SplittableRandom random = Seed.random(kind.id());
        List<Probe> probes = drawn(table, kind, count, random);
        Collections.shuffle(probes, new Random(random.nextLong()));
        return new Probes(probes);
    }

    private static List<Probe> drawn(RouteTable table, ProbeKind kind, int count, SplittableRandom random) {
        List<Route> routes = routes(table, kind);
        if (routes.isEmpty()) {
            throw new BadInput("table " + table.name() + " has no route for the probe kind " + kind.id());
        }
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
        return probes;
    }

    /**
     * Probes that none of these are, each beside one of these that has the same answer, so that the two differ in nothing but whether they were asked before.
     *
     * @return as many as there are, up to {@code count}: none where all paths are known, as those of routes without a parameter
     */
    public List<Pair> strangers(RouteTable table, ProbeKind kind, int count) {
        Set<String> known = all().stream().map(Probe::request).collect(Collectors.toSet());
        SplittableRandom random = Seed.random("strangers " + kind.id());
        Map<Integer, List<Probe>> byAnswer = all().stream().collect(Collectors.groupingBy(Probe::expected));
        List<Pair> pairs = new ArrayList<>();
        for (Probe probe : drawn(table, kind, count, random)) {
            List<Probe> same = byAnswer.getOrDefault(probe.expected(), List.of());
            if (!same.isEmpty() && known.add(probe.request())) {
                pairs.add(new Pair(same.get(random.nextInt(same.size())), probe));
            }
        }
        return pairs;
    }

    /** Two probes with the same answer: one of the walk, and one that was never asked. */
    public record Pair(Probe met, Probe stranger) {
    }

    /** Whether the table has a route of that kind: a table of static routes has no parameters. */
    public static boolean has(RouteTable table, ProbeKind kind) {
        return !routes(table, kind).isEmpty();
    }

    /** @param step of the walk, from 0, round and round */
    public Probe at(int step) {
        return probes[step & probes.length - 1];
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
            path.append('/').append(segment.literals().get(0));
            for (String literal : segment.literals().subList(1, segment.literals().size())) {
                path.append(value(kind, random)).append(literal);
            }
            if (segment.kind() == Segment.Kind.CATCH_ALL) {
                path.append('/').append(Values.plain(random));
            }
        }
        return path.toString();
    }

    private static String value(ProbeKind kind, SplittableRandom random) {
        return switch (kind) {
            case ENCODED -> Values.encoded(random);
            case APP -> Values.user(random);
            default -> Values.plain(random);
        };
    }
}
