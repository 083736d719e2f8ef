package org.requestcore.contract.proof;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** Each mistake that a request core can make is found: a right core whose answers, or whose handling of input, are spoilt. */
class BrokenRequestCoreTest {
    private static final Stack RIGHT = Stacks.named("netty");

    enum Fault {
        NONE, CONTENT_LENGTH_TOO_LONG, CONTENT_LENGTH_TOO_SHORT, SECOND_PIPELINED_ANSWER_LOST, ANSWERS_SWAPPED, NO_DATE, OLD_DATE, WRONG_STATUS, WRONG_BODY, NO_CONTENT_TYPE,
        ALLOWS_WITHOUT_TOKEN, NO_CORS, CLOSES_EARLY, STAYS_OPEN, GROWS, KEEPS_THE_INPUT, ANSWERS_TWICE, THROWS_ON_GARBAGE, NO_ANSWER_TO_A_BAD_ID,
        HOLDS_AN_ANSWER_BACK;

        String spoil(String answers, int exchange) {
            return switch (this) {
                case CONTENT_LENGTH_TOO_LONG -> answers.replaceAll("(?i)Content-Length: (\\d+)", "Content-Length: 1$1");
                case CONTENT_LENGTH_TOO_SHORT -> answers.replaceAll("(?i)Content-Length: \\d+", "Content-Length: 3");
                case SECOND_PIPELINED_ANSWER_LOST -> answers.indexOf("HTTP/1.1", 1) < 0 ? answers : answers.substring(0, answers.indexOf("HTTP/1.1", 1));
                case ANSWERS_SWAPPED -> swapped(answers);
                case NO_DATE -> answers.replaceAll("(?i)Date: [^\r]*\r\n", "");
                case OLD_DATE -> answers.replaceAll("(?i)Date: [^\r]*\r\n", "Date: Tue, 15 Nov 1994 08:12:31 GMT\r\n");
                case WRONG_STATUS -> answers.replace("HTTP/1.1 200", "HTTP/1.1 202");
                case WRONG_BODY -> answers.replace("\"name\"", "\"nome\"");
                case NO_CONTENT_TYPE -> answers.replaceAll("(?i)Content-Type: [^\r]*\r\n", "");
                case ALLOWS_WITHOUT_TOKEN -> answers.replace("HTTP/1.1 401", "HTTP/1.1 200");
                case NO_CORS -> answers.replaceAll("(?i)Access-Control-Allow-Origin", "X-Origin");
                case GROWS -> answers.replaceAll("(?i)\r\nContent-Length", "\r\nX: " + "x".repeat(exchange) + "\r\nContent-Length");
                case ANSWERS_TWICE -> answers + answers;
                case NO_ANSWER_TO_A_BAD_ID -> answers.startsWith("HTTP/1.1 400") ? "" : answers;
                default -> answers;
            };
        }

        private static String swapped(String answers) {
            String[] each = answers.split("(?=HTTP/1.1 \\d)");
            return each.length < 2 ? answers : each[1] + each[0] + String.join("", Arrays.asList(each).subList(2, each.length));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void faultIsFound(Fault fault) {
        assertThrows(ProofFailure.class, () -> prove(fault));
    }

    @Test
    void rightCorePasses() throws Exception {
        assertTrue(prove(Fault.NONE) > 0);
    }

    private static int prove(Fault fault) throws Exception {
        return OwnThread.call(RIGHT, () -> RequestProof.proveAll(new Spoilt(fault), App.Shape.SERVED));
    }

    private record Spoilt(Fault fault) implements Stack {
        @Override
        public String name() {
            return "spoilt";
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
            return Offer.of(app -> new SpoiltCore(RIGHT.requestCore().get().mount(app), fault));
        }
    }

    private record SpoiltCore(RequestCore right, Fault fault) implements RequestCore {
        @Override
        public Connection connect() {
            return new SpoiltConnection(right.connect(), fault);
        }

        @Override
        public void close() {
            right.close();
        }
    }

    private static final class SpoiltConnection implements Connection {
        private final Connection right;
        private final Fault fault;
        private final ByteSink answers = new ByteSink(1_024);
        private int exchanges;
        private byte[] kept;
        private String held = "";

        SpoiltConnection(Connection right, Fault fault) {
            this.right = right;
            this.fault = fault;
        }

        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            exchanges++;
            answers.clear();
            if (fault == Fault.KEEPS_THE_INPUT) {
                feedLate(bytes, length);
            } else {
                right.feed(bytes, offset, length, answers);
            }
            if (fault == Fault.THROWS_ON_GARBAGE && answers.toString().startsWith("HTTP/1.1 400") && !right.isOpen()) {
                throw new IllegalArgumentException("illegal character");
            }
            String spoilt = held + fault.spoil(answers.toString(), exchanges);
            held = fault == Fault.HOLDS_AN_ANSWER_BACK && !isEndOfARequest(bytes[offset + length - 1]) ? spoilt : "";
            out.write(held.isEmpty() ? spoilt.getBytes(StandardCharsets.ISO_8859_1) : new byte[0]);
        }

        /** Holds on to the caller's array while a request is incomplete, and reads it when the rest comes. */
        private void feedLate(byte[] bytes, int length) {
            if (kept != null) {
                right.feed(kept, 0, kept.length, answers);
                kept = null;
            }
            if (isEndOfARequest(bytes[length - 1])) {
                right.feed(bytes, 0, length, answers);
            } else {
                kept = bytes;
            }
        }

        private static boolean isEndOfARequest(byte octet) {
            return octet == '\n' || octet == '}';
        }

        @Override
        public boolean isOpen() {
            return switch (fault) {
                case CLOSES_EARLY -> right.isOpen() && exchanges < 900;
                case STAYS_OPEN -> true;
                default -> right.isOpen();
            };
        }

        @Override
        public void close() {
            right.close();
        }
    }
}
