package org.requestcore.contract.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.hostile.HostileCase;
import org.requestcore.workload.routes.RouteTable;

/** Each harm that a request core can do is found, at the case that it is done on, and the other cases are asked all the same: a right core that does harm at a word. */
class HarmfulRequestCoreTest {
    private static final Stack RIGHT = Stacks.named("floor");
    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final HostileCase GOOD = asked("good", "GET /none HTTP/1.1\r\nHost: a\r\n\r\n");
    private static final HostileCase EVIL = asked("evil", "EVIL / HTTP/1.1\r\nHost: a\r\n\r\n");

    enum Fault { NONE, HANGS, THROWS, OVERFLOWS, THROWS_WHEN_THE_CLIENT_GOES, HARMS_CONNECTIONS_THAT_ARE_THERE, HARMS_NEW_CONNECTIONS, CANNOT_CLOSE, LEAKS }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HANGS                            | hangs for over 0 s at org.requestcore.contract.hostile.HarmfulRequestCoreTest$HarmfulConnection.sleep
        THROWS                           | throws java.lang.IllegalArgumentException: illegal character at org.requestcore.contract.hostile.HarmfulRequestCoreTest$
        OVERFLOWS                        | throws java.lang.StackOverflowError
        THROWS_WHEN_THE_CLIENT_GOES      | throws java.lang.IllegalStateException: gone at
        HARMS_CONNECTIONS_THAT_ARE_THERE | harms the next good request: org.requestcore.contract.proof.ProofFailure: POST /users: request 1 of a piece has no answer
        HARMS_NEW_CONNECTIONS            | harms the next good request: org.requestcore.contract.proof.ProofFailure: POST /users: request 1 of a piece has no answer
        """)
    void harmIsFound(Fault fault, String expected) {
        List<Outcome> outcomes = HostileProof.outcomes(new Harmful(fault), List.of(GOOD, EVIL, GOOD), DEADLINE);
        assertEquals(3, outcomes.size());
        assertTrue(outcomes.get(1).harm().replace("app//", "").startsWith(expected), outcomes.toString());
        assertEquals(List.of("401", "401"), List.of(outcomes.get(0).answer(), outcomes.get(2).answer()));
        assertTrue(!outcomes.get(0).isHarmful() && !outcomes.get(2).isHarmful(), outcomes.toString());
    }

    @Test
    void whatCannotBeClosedIsFound() {
        List<Outcome> outcomes = HostileProof.outcomes(new Harmful(Fault.CANNOT_CLOSE), List.of(GOOD, GOOD), DEADLINE);
        assertEquals(List.of("401", "throws"), outcomes.stream().map(Outcome::answer).toList());
    }

    @Test
    void whatHangsTooOftenIsAskedNoMore() {
        List<Outcome> outcomes = HostileProof.outcomes(new Harmful(Fault.HANGS), List.of(EVIL, EVIL, GOOD, EVIL, EVIL), DEADLINE);
        assertEquals(List.of("hangs", "hangs", "401", "hangs", "not asked"), outcomes.stream().map(Outcome::answer).toList());
    }

    @Test
    void leakIsFound() throws Exception {
        List<HostileCase> cases = new ArrayList<>(Collections.nCopies(99, GOOD));
        assertEquals("", Growth.harm(new Harmful(Fault.NONE), cases));
        cases.add(EVIL);
        String harm = Growth.harm(new Harmful(Fault.LEAKS), cases, 3);
        assertTrue(harm.matches("leaks: [0-9,]+ bytes a case stay on the heap"), harm);
    }

    @Test
    void proofNamesTheCase() {
        String message = assertThrows(ProofFailure.class, () -> HostileProof.prove(new Harmful(Fault.THROWS, "GE\0T"))).getMessage();
        assertTrue(message.startsWith("method: with NUL: throws java.lang.IllegalArgumentException"), message);
    }

    @Test
    void whoIsToldTheAnswersIsNotAsked() {
        assertEquals(List.of(), HostileProof.outcomes(Stacks.named("harness"), List.of(GOOD)));
    }

    @Test
    void answersAreToldInShort() {
        assertEquals(new Outcome("200*3 400 close", "serves", 3, ""), Outcome.of(List.of(200, 200, 200, 400), false));
        assertEquals(new Outcome("100 201", "serves", 1, ""), Outcome.of(List.of(100, 201), true));
        assertEquals(new Outcome("431 close", "refuses", 0, ""), Outcome.of(List.of(431), false));
        assertEquals(new Outcome("101", "serves", 0, ""), Outcome.of(List.of(101), true));
        assertEquals(List.of("waits", "closes"), List.of(Outcome.of(List.of(), true).answer(), Outcome.of(List.of(), false).answer()));
    }

    private static HostileCase asked(String what, String text) {
        return new HostileCase("test", what, text.getBytes(StandardCharsets.ISO_8859_1), false, true);
    }

    private record Harmful(Fault fault, String trigger) implements Stack {
        Harmful(Fault fault) {
            this(fault, "EVIL");
        }

        @Override
        public String name() {
            return "harmful";
        }

        @Override
        public String version() {
            return "0";
        }

        @Override
        public Offer<Router> router(RouteTable table) {
            return Offer.absent("not asked for here");
        }

        @Override
        public Offer<ChainBuilder> middleware() {
            return Offer.absent("not asked for here");
        }

        @Override
        public Offer<Mount> requestCore() {
            return Offer.of(app -> new HarmfulCore(RIGHT.requestCore().get().mount(app), this));
        }
    }

    private static final class HarmfulCore implements RequestCore {
        private final RequestCore right;
        private final Harmful harmful;
        private final List<byte[]> kept = new ArrayList<>();
        private boolean isHarmed;

        HarmfulCore(RequestCore right, Harmful harmful) {
            this.right = right;
            this.harmful = harmful;
        }

        @Override
        public Connection connect() {
            return new HarmfulConnection(this, isHarmed && harmful.fault() == Fault.HARMS_NEW_CONNECTIONS);
        }

        @Override
        public void close() {
            if (harmful.fault() == Fault.CANNOT_CLOSE) {
                throw new IllegalStateException("busy");
            }
        }
    }

    private static final class HarmfulConnection implements Connection {
        private final HarmfulCore core;
        private final Connection right;
        private final boolean isDead;
        private boolean isEvil;

        HarmfulConnection(HarmfulCore core, boolean isDead) {
            this.core = core;
            this.isDead = isDead;
            right = core.right.connect();
        }

        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            if (new String(bytes, offset, length, StandardCharsets.ISO_8859_1).contains(core.harmful.trigger())) {
                isEvil = true;
                core.isHarmed = true;
                harm();
            }
            if (!isDead && !(core.isHarmed && core.harmful.fault() == Fault.HARMS_CONNECTIONS_THAT_ARE_THERE)) {
                right.feed(bytes, offset, length, out);
            }
        }

        private void harm() {
            switch (core.harmful.fault()) {
                case HANGS -> sleep();
                case THROWS -> throw new IllegalArgumentException("illegal character");
                case OVERFLOWS -> harm();
                case LEAKS -> core.kept.add(new byte[1_000_000]);
                default -> { }
            }
        }

        private static void sleep() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean isOpen() {
            return right.isOpen();
        }

        @Override
        public void close() {
            if (isEvil && core.harmful.fault() == Fault.THROWS_WHEN_THE_CLIENT_GOES) {
                throw new IllegalStateException("gone");
            }
        }
    }
}
