package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.proof.Proof;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.contract.proof.RouterProof;
import org.requestcore.contract.proof.RouterQuestions;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** A declared difference is demanded, no more and no less. */
class DifferencesTest {
    private static final String ROUTES = """
        GET /users/{id}/
        GET /users/{id}/{x}
        GET /users
        POST /users
        GET /files/{path...}
        GET /{any}/
        GET /c
        """;

    @TempDir
    private Path folder;
    private RouteTable table;
    private RouterQuestions questions;

    /** Routers that differ in one way each, written without the difference's own words. */
    enum Router {
        MERGES(Differences.SLASHES_MERGED) {
            @Override
            Oracle.Answer answer(RouteTable table, String method, String path) {
                return new Oracle(table).answer(method, Stream.of(path.split("/", -1)).reduce((a, b) -> b.isEmpty() && a.endsWith("/") ? a : a.endsWith("/") ? a + b : a + "/" + b)
                    .map(p -> p.startsWith("/") ? p : "/" + p).orElseThrow());
            }
        },
        TAKES_EMPTY_REST(Differences.EMPTY_REST_TAKEN) {
            @Override
            Oracle.Answer answer(RouteTable table, String method, String path) {
                Oracle.Answer right = new Oracle(table).answer(method, path);
                return path.equals("/files/") && method.equals("GET") ? new Oracle.Answer(Stream.of(table.routes().get(4)).findFirst(), false, List.of("")) : right;
            }
        },
        KEEPS_ENCODED_SLASHES(Differences.ENCODED_SLASH_KEPT) {
            @Override
            Oracle.Answer answer(RouteTable table, String method, String path) {
                Oracle.Answer right = new Oracle(table).answer(method, path);
                return new Oracle.Answer(right.route(), right.methodNotAllowed(), right.captures().stream().map(c -> path.contains("%2F") ? c.replace("a/b", "a%2Fb") : c).toList());
            }
        },
        HAS_NO_405(new Difference("no 405", asked -> asked.right().methodNotAllowed(), asked -> Oracle.Answer.MISS)) {
            @Override
            Oracle.Answer answer(RouteTable table, String method, String path) {
                Oracle.Answer right = new Oracle(table).answer(method, path);
                return right.route().isPresent() ? right : Oracle.Answer.MISS;
            }
        };

        final Difference difference;

        Router(Difference difference) {
            this.difference = difference;
        }

        abstract Oracle.Answer answer(RouteTable table, String method, String path);
    }

    @BeforeEach
    void load() throws IOException {
        table = RouteTables.load(Files.writeString(folder.resolve("some.routes"), ROUTES).toString());
        questions = new RouterQuestions(table);
    }

    @ParameterizedTest
    @EnumSource
    void isDemanded(Router router) {
        assertTrue(prove(router, router.difference) > 0);
        assertThrows(ProofFailure.class, () -> prove(router), "the difference is not declared");
        Oracle oracle = new Oracle(table);
        assertThrows(ProofFailure.class, () -> prove(oracle::answer, router.difference), "the difference is declared, but there is none");
    }

    @Test
    void ordinaryRequestsAreOutOfReach() {
        Difference any = new Difference("anything goes", asked -> true, asked -> Oracle.Answer.MISS);
        String message = assertThrows(ProofFailure.class, () -> prove((method, path) -> Oracle.Answer.MISS, any)).getMessage();
        assertTrue(message.contains("may not change what an ordinary request gets"), message);
    }

    /** What verify called broken is by design; whatever the order in which such routes are listed. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyStackIsRightOnParametersBeforeSlashes(boolean reversed) throws IOException {
        List<String> lines = new ArrayList<>(ROUTES.lines().toList());
        if (reversed) {
            Collections.reverse(lines);
        }
        RouteTable routes = RouteTables.load(Files.writeString(folder.resolve("slashes.routes"), String.join("\n", lines)).toString());
        List<Proof> proofs = Proof.of(Stacks.all(), List.of(routes)).stream().filter(p -> p.contract().equals("router") && !p.isAbsent()).toList();
        proofs.forEach(p -> assertTrue(p.run().getAsInt() > 0, p.contender()));
        assertTrue(proofs.stream().anyMatch(p -> p.contender().equals("vertx-web")));
    }

    private interface Asking {
        Oracle.Answer answer(String method, String path);
    }

    private int prove(Router router, Difference... differences) {
        return prove((method, path) -> router.answer(table, method, path), differences);
    }

    private int prove(Asking asking, Difference... differences) {
        return new RouterProof(table, (method, path, out) -> {
            Oracle.Answer answer = asking.answer(method, path);
            answer.captures().forEach(out::add);
            return answer.route().map(Route::id).orElse(answer.expected());
        }, List.of(differences)).prove(questions.all());
    }
}
