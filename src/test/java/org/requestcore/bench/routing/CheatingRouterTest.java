package org.requestcore.bench.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.Probes;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** Routers that are right as long as they are proved, and what becomes of them: driven as the benchmarks drive them, without forks. */
class CheatingRouterTest {
    private static final RouteTable TABLE = RouteTables.load("gplus");
    private static final int CALLS = 120_000;

    /** A route, and what was captured. */
    private record Known(int route, List<String> values) {
        int handOver(Captures out) {
            values.forEach(out::add);
            return route;
        }
    }

    /** Right for some calls. From then on it takes less work than there is. */
    private abstract static class Cheat implements Router {
        private final Router right = Stacks.named("floor").router(TABLE).get();
        int calls;

        Known find(String method, String path) {
            Captures captures = new Captures();
            int route = right.match(method, path, captures);
            return new Known(route, captures.values(path));
        }

        @Override
        public final int match(String method, String path, Captures out) {
            return answer(calls++, method, path).handOver(out);
        }

        abstract Known answer(int call, String method, String path);
    }

    /** What shows while it is measured: the answers no longer add up. */
    enum Wrong {
        /** Right for 10,000 calls, then always the same. */
        LAPSES {
            @Override
            Cheat cheat() {
                return new Cheat() {
                    @Override
                    Known answer(int call, String method, String path) {
                        return call < 10_000 ? find(method, path) : new Known(0, List.of());
                    }
                };
            }
        },
        /** Wrong in every 1,000th call after 100,000. */
        SELDOM {
            @Override
            Cheat cheat() {
                return new Cheat() {
                    @Override
                    Known answer(int call, String method, String path) {
                        Known known = find(method, path);
                        return call < 100_000 || call % 1_000 > 0 ? known : new Known((known.route() + 1) % TABLE.routes().size(), known.values());
                    }
                };
            }
        },
        /** The route is right, what it captures is not. */
        CAPTURES_LESS {
            @Override
            Cheat cheat() {
                return new Cheat() {
                    @Override
                    Known answer(int call, String method, String path) {
                        Known known = find(method, path);
                        return call < 10_000 || known.values().isEmpty() ? known : new Known(known.route(), List.of("v"));
                    }
                };
            }
        },
        /** By the length of the path, as far as it has met one. */
        BY_LENGTH {
            @Override
            Cheat cheat() {
                return new Cheat() {
                    private final Map<Integer, Known> lengths = new HashMap<>();

                    @Override
                    Known answer(int call, String method, String path) {
                        return call < 10_000 ? lengths.computeIfAbsent(path.length(), l -> find(method, path)) == null ? null : find(method, path) : lengths.get(path.length());
                    }
                };
            }
        },
        /** The last answer once more: all answers of a walk, each a place too late. */
        LATE {
            @Override
            Cheat cheat() {
                return new Cheat() {
                    private Known last = new Known(0, List.of());

                    @Override
                    Known answer(int call, String method, String path) {
                        Known known = find(method, path);
                        Known given = call < 10_000 ? known : last;
                        last = known;
                        return given;
                    }
                };
            }
        };

        abstract Cheat cheat();
    }

    @ParameterizedTest
    @EnumSource
    void wrongAnswersAreFoundInTheIterationInWhichTheyAreGiven(Wrong wrong) {
        Routing routing = routing(wrong.cheat());
        measure(routing, 1_000);
        routing.check();
        measure(routing, CALLS);
        String message = assertThrows(ProofFailure.class, routing::check).getMessage();
        assertTrue(message.matches("cheat: wrong answers in iteration 2 \\(warm-up included\\): those to its 121,000 calls so far add up to -?\\d+, expected -?\\d+"), message);
    }

    @Test
    void rightRouterPassesAndRemembersNothing() {
        Routing routing = routing(Stacks.named("floor").router(TABLE).get());
        for (int iteration = 0; iteration < 3; iteration++) {
            measure(routing, 9_999);
            routing.check();
        }
        assertTrue(routing.proveAgain().isPresent());
    }

    /** It has learnt the walk, and is right as long as nothing else is asked. */
    @Test
    void positionInTheWalkIsOfNoUseAfterwards() {
        Routing routing = routing(new Cheat() {
            private final List<Known> walk = new ArrayList<>();

            @Override
            Known answer(int call, String method, String path) {
                if (call < 8_192) {
                    walk.add(find(method, path));
                }
                return walk.get(call % 8_192);
            }
        });
        measure(routing, CALLS);
        routing.check();
        assertThrows(ProofFailure.class, routing::proveAgain);
    }

    /** Every path is a String of its own: there is nothing to go by. */
    @Test
    void identityIsNeverMetAgain() {
        Map<String, Known> known = new IdentityHashMap<>();
        int[] hits = new int[1];
        Routing routing = routing(new Cheat() {
            @Override
            Known answer(int call, String method, String path) {
                hits[0] += known.containsKey(path) ? 1 : 0;
                return known.computeIfAbsent(path, p -> find(method, p));
            }
        });
        measure(routing, CALLS);
        routing.check();
        routing.proveAgain();
        assertEquals(0, hits[0]);
    }

    /** Right, and many times as fast on what it has met: the search that it saves takes far longer than the look-up. */
    @Test
    void memoryOfPathsIsFound() {
        Oracle oracle = new Oracle(TABLE);
        Map<String, Known> known = new HashMap<>();
        Routing routing = routing((method, path, out) -> known.computeIfAbsent(method + path, p -> found(oracle, method, path)).handOver(out));
        measure(routing, CALLS);
        routing.check();
        double ratio = routing.proveAgain().orElseThrow();
        assertTrue(ratio > 1.5, "took " + ratio + " times as long for what it had not met");
    }

    private static Known found(Oracle oracle, String method, String path) {
        for (int i = 0; i < 20; i++) {
            oracle.answer(method, path);
        }
        Probe probe = Probe.of(oracle, method, path);
        return new Known(probe.expected(), probe.captures());
    }

    /** All paths of routes without a parameter are known: whether they are remembered can't be told. */
    @Test
    void nothingIsUnmetWhereAllPathsAreKnown() {
        RouteTable table = RouteTables.load("static");
        Routing routing = new Routing("radix", table, ProbeKind.STATIC, Stacks.named("radix").router(table), Probes.COUNT);
        measure(routing, 1_000);
        routing.check();
        assertTrue(routing.proveAgain().isEmpty());
    }

    /** It is told what it is asked; and told again before it is asked something else. */
    @Test
    void harnessPasses() {
        Routing routing = new Routing("harness", TABLE, ProbeKind.ENCODED, Stacks.named("harness").router(TABLE), Probes.COUNT);
        measure(routing, 20_000);
        routing.check();
        assertTrue(routing.proveAgain().isEmpty());
    }

    private static Routing routing(Router router) {
        return new Routing("cheat", TABLE, ProbeKind.MIX, Offer.of(() -> {
            return router;
        }), Probes.COUNT);
    }

    private static void measure(Routing routing, int calls) {
        for (int i = 0; i < calls; i++) {
            routing.match();
        }
    }
}
