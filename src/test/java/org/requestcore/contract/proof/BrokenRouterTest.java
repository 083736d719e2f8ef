package org.requestcore.contract.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** Each check of the router's proof can fail. */
class BrokenRouterTest {
    private static final RouteTable TABLE = RouteTables.load("github-full");
    private static final RouterQuestions QUESTIONS = new RouterQuestions(TABLE);

    /** One mistake a router can make, on top of the oracle's right answers. */
    enum Fault {
        NONE, WRONG_ID, DROPPED_CAPTURE, SWAPPED_CAPTURES, CAPTURE_NOT_DECODED, MISS_THAT_MATCHES, METHOD_IGNORED, MISS_FOR_405, CASE_IGNORED, TRAILING_SLASH_IGNORED,
        ENCODED_SLASH_SPLITS, PARAMETER_BEFORE_STATIC, THROWS;

        int match(Oracle oracle, String method, String path, Captures out) {
            String asked = switch (this) {
                case CASE_IGNORED -> path.toLowerCase(Locale.ROOT);
                case TRAILING_SLASH_IGNORED -> path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
                case ENCODED_SLASH_SPLITS -> path.replace("%2F", "/");
                case PARAMETER_BEFORE_STATIC -> path.replace("/gists/public", "/gists/1");
                default -> path;
            };
            Oracle.Answer answer = oracle.answer(method, asked);
            if (answer.route().isEmpty()) {
                return switch (this) {
                    case MISS_THAT_MATCHES -> 0;
                    case METHOD_IGNORED -> answer.methodNotAllowed() ? 1 : Router.MISS;
                    case MISS_FOR_405 -> Router.MISS;
                    default -> answer.methodNotAllowed() ? Router.METHOD_NOT_ALLOWED : Router.MISS;
                };
            }
            List<String> captures = answer.captures();
            int count = captures.size();
            for (int i = 0; i < count; i++) {
                switch (this) {
                    case DROPPED_CAPTURE -> out.add(captures.get(0));
                    case SWAPPED_CAPTURES -> out.add(captures.get(count - 1 - i));
                    case CAPTURE_NOT_DECODED -> out.add(captures.get(i).replace(" ", "%20"));
                    default -> out.add(captures.get(i));
                }
            }
            if (this == THROWS && path.length() > 250) {
                throw new IndexOutOfBoundsException("path too long");
            }
            Route route = answer.route().get();
            return this == WRONG_ID ? Math.max(0, route.id() - 1) : route.id();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void faultIsFound(Fault fault) {
        ProofFailure failure = assertThrows(ProofFailure.class, () -> prove(fault));
        assertTrue(failure.getMessage().contains("/"), failure.getMessage());
    }

    @Test
    void rightRouterPasses() {
        assertTrue(prove(Fault.NONE) > 0);
    }

    @Test
    void failureSaysWhatWasAskedAndWhatCame() {
        String message = assertThrows(ProofFailure.class, () -> prove(Fault.MISS_THAT_MATCHES)).getMessage();
        assertEquals(message, message.lines().findFirst().orElseThrow());
        assertTrue(message.contains("expected MISS, got route 0 (GET /authorizations)"), message);
    }

    private static int prove(Fault fault) {
        Oracle oracle = new Oracle(TABLE);
        return new RouterProof(TABLE, (method, path, out) -> fault.match(oracle, method, path, out), List.of()).prove(QUESTIONS.all());
    }
}
