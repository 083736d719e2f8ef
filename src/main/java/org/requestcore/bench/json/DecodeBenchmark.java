package org.requestcore.bench.json;

import java.nio.charset.StandardCharsets;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.proof.JsonProof;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.PlainJson;

/**
 * What does it cost to decode a request body from JSON?
 *
 * <p>Varies: library; payload. Held constant: the bytes, the same for all libraries, a pool that is walked.
 * <p>Measured: from the bytes to the record, its Strings and lists included. Not measured: reading the bytes from a connection.
 * <p>Proved by: JsonProof, in tests and by the set-up in this very JVM.
 * <p>Read with care: every library has to make the same records, so B/op has a floor that is the records' own.
 * <p>{@code java -jar target/benchmarks.jar DecodeBenchmark -p payload=order -prof gc}
 */
@Asks(Asks.Contract.JSON)
public class DecodeBenchmark extends Defaults {
    @Param({"harness", "floor", "jackson", "jackson-streaming", "jackson-blackbird", "jackson3", "jackson3-threadlocal", "vertx-json", "fastjson2", "avaje-jsonb"})
    private String library;

    @Param({"message", "user", "users100", "order"})
    private String payload;

    private JsonCodec<?> codec;
    private byte[][] texts;
    private int next;

    @Setup
    public void prove() {
        prove(given(Payload.named(payload)));
    }

    /** The values whose texts are walked. */
    Payload<?> given(Payload<?> named) {
        return named;
    }

    private <T> void prove(Payload<T> given) {
        JsonCodec<T> proved = JsonLibraries.named(library).codec(given.type());
        JsonProof.prove(proved, given);
        codec = proved;
        texts = given.values().stream().map(v -> PlainJson.of(v).getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    @Benchmark
    public Object decode() {
        return codec.decode(texts[next++ & texts.length - 1]);
    }
}
