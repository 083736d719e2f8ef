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
 * What does it cost to encode a response body as JSON?
 *
 * <p>Varies: library; payload; where the bytes go: into a buffer that is reused, or to a fresh array. Held constant: the values, a pool that is walked.
 * <p>Measured: from the record to the bytes. Not measured: making the record.
 * <p>Proved by: JsonProof, in tests, by the set-up in this very JVM, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: the difference between the two methods is the array; libraries with a buffer of their own copy it into ours.
 * <p>{@code java -jar target/benchmarks.jar EncodeBenchmark -p payload=user -prof gc}
 */
@Asks(Asks.Contract.JSON)
public class EncodeBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String library;

    @Param({"message", "user", "users100", "order"})
    private String payload;

    private Encoding<?> encoding;

    @Setup
    public void prove() {
        encoding = proved(given(Payload.named(payload)));
    }

    private <T> Encoding<T> proved(Payload<T> given) {
        return new Encoding<>(library, JsonLibraries.named(library).codec(given.type()), given);
    }

    /** The values to walk. */
    Payload<?> given(Payload<?> named) {
        return named;
    }

    @Benchmark
    public int reusedBuffer() {
        return encoding.reusedBuffer();
    }

    @Benchmark
    public byte[] freshArray() {
        return encoding.freshArray();
    }

    @Override
    protected Checked checked() {
        return encoding;
    }
}
