package org.requestcore.contract.proof;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.workload.ByteSink;

/** Each mistake that a codec can make is found. */
class BrokenJsonTest {
    private static final JsonLibrary RIGHT = JsonLibraries.named("jackson");

    enum Fault {
        NONE(s -> s, s -> s),
        TRUNCATED(s -> s.substring(0, s.length() - 1), s -> s),
        QUOTE_NOT_ESCAPED(s -> s.replace("\\\"", "\""), s -> s),
        CONTROL_NOT_ESCAPED(s -> s.replace("\\n", "\n"), s -> s),
        NOT_UTF_8(s -> s.replace("é", "\uDC00"), s -> s),
        OTHER_NUMBER(s -> s.replace("\"id\":1", "\"id\":2"), s -> s),
        NUMBER_AS_TEXT(s -> s.replaceAll("\"id\":(-?\\d+)", "\"id\":\"$1\""), s -> s),
        MEMBER_LEFT_OUT(s -> s.replaceAll(",\"email\":\"[^\"]*\"", ""), s -> s),
        WHITE_SPACE(s -> s.replace(",\"", ",\n\""), s -> s),
        NOTHING(s -> "", s -> s),
        DECODES_BROKEN(s -> s, s -> s.endsWith("}") ? s : "{}"),
        DECODES_OTHER_TEXT(s -> s, s -> s.replace("Ł", "L")),
        REFUSES_UNKNOWN_MEMBERS(s -> s, s -> s.contains("more") ? "no" : s);

        final UnaryOperator<String> encoded;
        final UnaryOperator<String> given;

        Fault(UnaryOperator<String> encoded, UnaryOperator<String> given) {
            this.encoded = encoded;
            this.given = given;
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void faultIsFound(Fault fault) {
        assertThrows(ProofFailure.class, () -> JsonProof.proveAll(library(fault, true, true)));
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUNCATED", "OTHER_NUMBER", "QUOTE_NOT_ESCAPED"})
    void faultIsFoundInEachWayToEncode(Fault fault) {
        assertThrows(ProofFailure.class, () -> JsonProof.proveAll(library(fault, true, false)));
        assertThrows(ProofFailure.class, () -> JsonProof.proveAll(library(fault, false, true)));
    }

    @Test
    void rightLibraryPasses() {
        assertTrue(JsonProof.proveAll(library(Fault.NONE, true, true)) > 0);
    }

    @Test
    void bytesLeftInAReusedBufferAreFound() {
        assertThrows(ProofFailure.class, () -> JsonProof.proveAll(new Library() {
            @Override
            public <T> JsonCodec<T> codec(Class<T> type) {
                return new Broken<>(RIGHT.codec(type), Fault.NONE, true, true) {
                    @Override
                    public void encode(T value, ByteSink out) {
                        super.encode(value, out);
                        out.write(' ');
                        out.write('x');
                    }
                };
            }
        }));
    }

    private static JsonLibrary library(Fault fault, boolean reused, boolean fresh) {
        return new Library() {
            @Override
            public <T> JsonCodec<T> codec(Class<T> type) {
                return new Broken<>(RIGHT.codec(type), fault, reused, fresh);
            }
        };
    }

    private abstract static class Library implements JsonLibrary {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public String version() {
            return "0";
        }
    }

    private static class Broken<T> implements JsonCodec<T> {
        private final JsonCodec<T> right;
        private final Fault fault;
        private final boolean reused;
        private final boolean fresh;

        Broken(JsonCodec<T> right, Fault fault, boolean reused, boolean fresh) {
            this.right = right;
            this.fault = fault;
            this.reused = reused;
            this.fresh = fresh;
        }

        @Override
        public void encode(T value, ByteSink out) {
            byte[] json = right.encode(value);
            out.write(reused ? spoil(json) : json);
        }

        @Override
        public byte[] encode(T value) {
            byte[] json = right.encode(value);
            return fresh ? spoil(json) : json;
        }

        private byte[] spoil(byte[] json) {
            String spoilt = fault.encoded.apply(new String(json, StandardCharsets.UTF_8));
            byte[] bytes = spoilt.getBytes(StandardCharsets.UTF_8);
            if (spoilt.indexOf('\uDC00') >= 0) {
                bytes[spoilt.indexOf('\uDC00')] = (byte) 0xff;
            }
            return bytes;
        }

        @Override
        public T decode(byte[] json) {
            return right.decode(fault.given.apply(new String(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
