package org.requestcore.contract.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.conformance.Conformance.Verdict;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.RouteTable;

/** What the table tells is what a stack answers: each way to answer otherwise changes its cell, and no other. */
class ConformancesTest {
    private static final Stack RIGHT = Stacks.named("floor");

    /** One way in which a router can differ, and what is told of it. */
    enum OtherRouter {
        PARAMETER_FIRST("static beside parameter", "/users/me → /users/{id} id=me", path -> path.replace("/users/me", "/users/7"), values -> values.replace("7", "me")),
        SPLITS("encoded slash", "/users/a%2Fb → 404; /users%2F7 → /users/7", path -> path.replace("%2F", "/")),
        IGNORES_TRAILING_SLASH("trailing slash", "/users/7/ → /users/7; /users/ → /users", path -> path.replaceAll("(?<=/users(/7)?)/$", "")),
        MERGES_SLASHES("double slash", "//users/7 → /users/7; /users//7 → /users/7", path -> path.replace("//", "/")),
        RESOLVES_DOTS("dot segments", "/users/./7 → /users/7; /x/../users/7 → /users/7", path -> path.replace("/./", "/").replace("/x/..", "")),
        DROPS_MATRIX("matrix parameters", "/users/7;v=1 → /users/7; /users;v=1/7 → /users/7", path -> path.replaceAll(";[^/]*", "")),
        IGNORES_CASE("case", "/Users/7 → /users/7", path -> path.toLowerCase(Locale.ROOT).equals("/users/7") ? "/users/7" : path),
        DECODES_TWICE("encoded segment", "/users/%37 → /users/{id} id=x", path -> path.equals("/users/%37") ? "/users/x" : path),
        READS_LATIN_1("non-ASCII", "/users/%E2%82%AC → /users/{id} id=\\xE2\\x82\\xAC; /users/%FF → /users/{id} id=\\xFF", path -> path.replace("%E2%82%AC", "\u00e2\u0082\u00ac").replace("%FF", "\u00ff")),
        THROWS("case", "/Users/7 → throws IllegalStateException", path -> {
            if (path.equals("/Users/7")) {
                throw new IllegalStateException("no such letter");
            }
            return path;
        });

        private final String behaviour;
        private final String how;
        private final UnaryOperator<String> asked;
        private final UnaryOperator<String> values;

        OtherRouter(String behaviour, String how, UnaryOperator<String> asked) {
            this(behaviour, how, asked, v -> v);
        }

        OtherRouter(String behaviour, String how, UnaryOperator<String> asked, UnaryOperator<String> values) {
            this.behaviour = behaviour;
            this.how = how;
            this.asked = asked;
            this.values = values;
        }

        Router of(RouteTable table) {
            return (method, path, out) -> {
                Oracle.Answer answer = new Oracle(table).answer(method, asked.apply(path));
                answer.captures().forEach(value -> out.add(asked.apply(path).equals(path) ? value : values.apply(value)));
                return answer.expected();
            };
        }
    }

    /** One way in which a request core can, between the client and a right one. */
    enum OtherCore {
        DROPS_MATRIX("matrix parameters", "/users/7;v=1 → /users/7; /users;v=1/7 → /users/7") {
            @Override
            String request(String request) {
                return request.replaceFirst(";[^/ ]*", "");
            }
        },
        TAKES_HEAD_FOR_GET("HEAD", "HEAD /users/7 → /users/7") {
            @Override
            String request(String request) {
                return request.replaceFirst("^HEAD ", "GET ");
            }

            @Override
            String answer(String request, String answer) {
                return request.startsWith("HEAD") ? answer.substring(0, answer.indexOf("\r\n\r\n") + 4) : answer;
            }
        },
        SENDS_HEAD_A_BODY("HEAD", "HEAD /users/7 → 405 with a body") {
            @Override
            String answer(String request, String answer) {
                return request.startsWith("HEAD") ? answer + "{}" : answer;
            }
        },
        NAMES_NO_METHOD("Allow", "DELETE /users/7 → no Allow; PUT /users → no Allow") {
            @Override
            String answer(String request, String answer) {
                return answer.replaceFirst("Allow: [^\r]*\r\n", "");
            }
        },
        NAMES_MORE("Allow", "DELETE /users/7 → Allow: GET, HEAD") {
            @Override
            String answer(String request, String answer) {
                return answer.replace("Allow: GET\r", "Allow: HEAD, get\r");
            }
        },
        REFUSES_ENCODED_SLASHES("encoded slash", "/users/a%2Fb → 400; /users%2F7 → 400") {
            @Override
            String answer(String request, String answer) {
                return request.contains("%2F") ? "HTTP/1.1 400 Bad Request\r\n\r\n" : answer;
            }

            @Override
            String request(String request) {
                return request.replace("/users/a%2F", "/nowhere/");
            }
        },
        SAYS_NOTHING("case", "/Users/7 → no answer") {
            @Override
            String answer(String request, String answer) {
                return request.contains("/Users") ? "" : answer;
            }
        };

        private final String behaviour;
        private final String how;

        OtherCore(String behaviour, String how) {
            this.behaviour = behaviour;
            this.how = how;
        }

        String request(String request) {
            return request;
        }

        String answer(String request, String answer) {
            return answer;
        }
    }

    private record Own(Function<RouteTable, Offer<Router>> routers, Offer<Mount> requestCore) implements Stack {
        @Override
        public String name() {
            return "own";
        }

        @Override
        public String version() {
            return "0";
        }

        @Override
        public Offer<Router> router(RouteTable table) {
            return routers.apply(table);
        }

        @Override
        public Offer<ChainBuilder> middleware() {
            return Offer.absent("not asked for here");
        }
    }

    /** What is told of those behaviours that are not the same. */
    private static Map<String, String> differing(List<Conformance> all) {
        return all.stream().filter(c -> c.verdict() == Verdict.DIFFERS).collect(Collectors.toMap(Conformance::behaviour, c -> String.join("; ", c.how())));
    }

    private static Stack withRouter(Function<RouteTable, Router> router) {
        return new Own(table -> Offer.of(() -> {
            return router.apply(table);
        }), Offer.absent("it has no server"));
    }

    @ParameterizedTest
    @EnumSource
    void aRouterThatDiffersChangesItsCell(OtherRouter other) {
        assertEquals(Map.of(other.behaviour, other.how), differing(Conformances.of(withRouter(other::of))));
    }

    @ParameterizedTest
    @EnumSource
    void aRequestCoreThatDiffersChangesItsCell(OtherCore other) {
        Stack stack = new Own(table -> Offer.absent("it has no router"), Offer.of(app -> new OtherWay(RIGHT.requestCore().get().mount(app), other)));
        assertEquals(Map.of(other.behaviour, other.how), differing(Conformances.of(stack)));
    }

    @Test
    void whoAnswersByTheRulesIsTheSame() {
        assertEquals(Map.of(), differing(Conformances.of(RIGHT)));
        assertTrue(Conformances.of(RIGHT).stream().allMatch(c -> c.verdict() == Verdict.SAME), Conformances.of(RIGHT).toString());
    }

    /** And where its router and its whole request part, which of them it is. */
    @Test
    void bothAreTold() {
        Stack stack = new Own(table -> Offer.of(() -> {
            return OtherRouter.IGNORES_CASE.of(table);
        }), RIGHT.requestCore());
        assertEquals(Map.of("case", "/Users/7 → /users/7 (router)"), differing(Conformances.of(stack)));
        Stack alike = new Own(table -> Offer.of(() -> {
            return OtherRouter.DROPS_MATRIX.of(table);
        }), Offer.of(app -> new OtherWay(RIGHT.requestCore().get().mount(app), OtherCore.DROPS_MATRIX)));
        assertEquals(Map.of("matrix parameters", OtherRouter.DROPS_MATRIX.how), differing(Conformances.of(alike)));
    }

    @Test
    void whatTheStackSaysByItselfIsDeclared() {
        Stack silent = withRouter(OtherRouter.MERGES_SLASHES::of);
        Stack telling = new Own(table -> silent.router(table).differing(Differences.SLASHES_MERGED), Offer.absent("it has no server"));
        assertFalse(only(silent, "double slash").isDeclared());
        assertTrue(only(telling, "double slash").isDeclared());
        assertEquals(only(silent, "double slash").how(), only(telling, "double slash").how());
    }

    @Test
    void whatIsNotOfferedIsAbsentWithItsReason() {
        Stack none = new Own(table -> table.routes().stream().anyMatch(r -> r.hasCatchAll()) ? Offer.absent("no catch-alls") : withRouter(OtherRouter.READS_LATIN_1::of).router(table), Offer.absent("it has no server"));
        assertEquals(List.of("no catch-alls"), only(none, "empty rest").absence());
        assertEquals(List.of("it has no server"), only(none, "Allow").absence());
        assertEquals(Verdict.SAME, only(none, "trailing slash").verdict());
        assertEquals(Set.of(Verdict.ABSENT), Conformances.of(Stacks.named("harness")).stream().map(Conformance::verdict).collect(Collectors.toSet()), "it is told the answers");
        assertEquals(List.of("told the answers"), only(Stacks.named("harness"), "HEAD").absence());
    }

    @Test
    void theLongestTableIsTold() {
        Stack small = new Own(table -> table.routes().size() > 250 ? Offer.absent("up to 250 routes") : withRouter(OtherRouter.READS_LATIN_1::of).router(table), Offer.absent("it has no server"));
        assertEquals(List.of("239 routes (github-full)"), only(small, "longest table").how());
        Stack wrong = withRouter(table -> (method, path, out) -> Probe.MISS);
        assertEquals(List.of("no table is held"), only(wrong, "longest table").absence());
    }

    private static Conformance only(Stack stack, String behaviour) {
        return Conformances.of(stack).stream().filter(c -> c.behaviour().equals(behaviour)).findFirst().orElseThrow();
    }

    private record OtherWay(RequestCore right, OtherCore other) implements RequestCore {
        @Override
        public Connection connect() {
            return new OtherConnection(right.connect(), other);
        }

        @Override
        public void close() {
            right.close();
        }
    }

    private record OtherConnection(Connection right, OtherCore other) implements Connection {
        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            String request = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
            byte[] asked = other.request(request).getBytes(StandardCharsets.ISO_8859_1);
            ByteSink answer = new ByteSink(1_024);
            right.feed(asked, 0, asked.length, answer);
            out.write(other.answer(request, answer.toString()).getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public boolean isOpen() {
            return right.isOpen();
        }

        @Override
        public void close() {
            right.close();
        }
    }
}
