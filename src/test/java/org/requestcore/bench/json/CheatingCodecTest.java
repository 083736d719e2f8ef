package org.requestcore.bench.json;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.requestcore.bench.Checked;
import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.PlainJson;
import org.requestcore.workload.payload.User;

/** Codecs that are right as long as they are proved: driven as the benchmarks drive them, without forks. */
class CheatingCodecTest {
    private static final int CALLS = 5_000;

    /** Right until it is told to be stale. */
    private static class Right implements JsonCodec<User> {
        private final JsonCodec<User> decoder = JsonLibraries.named("floor").codec(User.class);
        boolean stale;

        @Override
        public void encode(User value, ByteSink out) {
            out.write(encode(value));
        }

        @Override
        public byte[] encode(User value) {
            return PlainJson.of(value).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public User decode(byte[] json) {
            return decoder.decode(json);
        }
    }

    /** Gives the last value or text of the same length as long as it is stale. */
    private static final class Stale extends Right {
        private final byte[][] last = new byte[1_000][];
        private User lastUser;

        @Override
        public byte[] encode(User value) {
            byte[] json = super.encode(value);
            byte[] before = last[json.length];
            last[json.length] = json;
            return stale && before != null ? before : json;
        }

        @Override
        public User decode(byte[] json) {
            User before = lastUser;
            lastUser = super.decode(json);
            return stale ? before : lastUser;
        }
    }

    @Test
    void staleBufferIsFoundThoughItsLengthIsRight() {
        Stale codec = new Stale();
        Encoding<User> encoding = new Encoding<>("cheat", codec, Payload.USER);
        requireFound(encoding, encoding::reusedBuffer, codec);
        codec.stale = false;
        Encoding<User> fresh = new Encoding<>("cheat", codec, Payload.USER);
        requireFound(fresh, fresh::freshArray, codec);
    }

    @Test
    void staleValueIsFound() {
        Stale codec = new Stale();
        Decoding<User> decoding = new Decoding<>("cheat", codec, Payload.USER);
        requireFound(decoding, decoding::decode, codec);
    }

    private static void requireFound(Checked checked, Runnable measured, Right codec) {
        repeat(measured);
        checked.check();
        codec.stale = true;
        repeat(measured);
        String message = assertThrows(ProofFailure.class, checked::check).getMessage();
        assertTrue(message.startsWith("cheat: wrong answers in iteration 2 "), message);
        assertThrows(ProofFailure.class, checked::proveAgain);
    }

    /** What it knows by identity is the pool's values, which are the same objects again and again. */
    @Test
    void memoryOfValuesIsFound() {
        Map<User, byte[]> known = new IdentityHashMap<>();
        Encoding<User> encoding = new Encoding<>("cheat", new Right() {
            @Override
            public byte[] encode(User value) {
                return known.computeIfAbsent(value, super::encode);
            }
        }, Payload.USER);
        repeat(encoding::freshArray);
        encoding.check();
        double ratio = encoding.proveAgain().orElseThrow();
        assertTrue(ratio > 1.5, "took " + ratio + " times as long for what it had not met");
    }

    @Test
    void everyLibraryPassesWithEveryPayload() {
        JsonLibraries.all().forEach(library -> Payload.all().forEach(payload -> requirePasses(library.name(), payload.pool(64))));
    }

    private static <T> void requirePasses(String library, Payload<T> payload) {
        Encoding<T> encoding = new Encoding<>(library, JsonLibraries.named(library).codec(payload.type()), payload);
        Decoding<T> decoding = new Decoding<>(library, JsonLibraries.named(library).codec(payload.type()), payload);
        int walk = payload.values().size();
        // a whole walk each: the harness keeps but one place
        for (Runnable measured : List.<Runnable>of(encoding::reusedBuffer, encoding::freshArray, decoding::decode)) {
            for (int i = 0; i < walk; i++) {
                measured.run();
            }
        }
        encoding.check();
        decoding.check();
    }

    private static void repeat(Runnable measured) {
        for (int i = 0; i < CALLS; i++) {
            measured.run();
        }
    }
}
