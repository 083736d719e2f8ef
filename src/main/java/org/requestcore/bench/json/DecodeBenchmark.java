package org.requestcore.bench.json;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.workload.payload.Payload;

/**
 * What does it cost to decode a request body from JSON?
 *
 * <p>Varies: library; payload. Held constant: the bytes, the same for all libraries, a pool that is walked.
 * <p>Measured: from the bytes to the record, its Strings and lists included. Not measured: reading the bytes from a connection.
 * <p>Proved by: JsonProof, in tests, by the set-up in this very JVM, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: every library has to make the same records, so B/op has a floor that is the records' own.
 * <p>{@code java -jar target/benchmarks.jar DecodeBenchmark -p payload=order -prof gc}
 */
@Asks(Asks.Contract.JSON)
public class DecodeBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String library;

    @Param({"message", "user", "users100", "order"})
    private String payload;

    private Decoding<?> decoding;

    @Setup
    public void prove() {
        decoding = proved(given(Payload.named(payload)));
    }

    /** The values whose texts are walked. */
    Payload<?> given(Payload<?> named) {
        return named;
    }

    private <T> Decoding<T> proved(Payload<T> given) {
        return new Decoding<>(library, JsonLibraries.named(library).codec(given.type()), given);
    }

    @Benchmark
    public Object decode() {
        return decoding.decode();
    }

    @Override
    protected Checked checked() {
        return decoding;
    }
}
