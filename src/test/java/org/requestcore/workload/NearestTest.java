package org.requestcore.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("harness", "floor", "netty", "vertx", "vertx-web", "jackson", "jackson3", "user", "order", "1", "16");

    @ParameterizedTest
    @CsvSource({"netti,netty", "ntety,netty", "NETTY,netty", "vertxweb,vertx-web", "vertx-wbe,vertx-web", "jackson4,jackson jackson3", "usr,user", "haarnes,harness", "15,16"})
    void findsWhatIsNear(String given, String near) {
        assertEquals(List.of(near.split(" ")), Nearest.of(given, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"gson", "spring", "ne", "users100", "3", "x", "''", "netty-and-a-name-that-is-much-longer"})
    void findsNothingThatIsFar(String given) {
        assertEquals(List.of(), Nearest.of(given, KNOWN));
    }

    @Test
    void asksOnlyIfThereIsSomethingToAsk() {
        List<String> known = List.of("user", "user2", "order");
        assertEquals("did you mean 'user' or 'user2'? take one of user, user2, order", Nearest.advice("user1", known));
        assertEquals("take one of user, user2, order", Nearest.advice("message", known));
        assertEquals("shape 'canend' is unknown; did you mean 'canned'? take one of canned, routed", BadInput.unknown("shape", "canend", List.of("canned", "routed")).getMessage());
    }
}
