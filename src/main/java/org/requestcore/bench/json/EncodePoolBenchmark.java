package org.requestcore.bench.json;

import org.openjdk.jmh.annotations.Param;

import org.requestcore.contract.Asks;
import org.requestcore.workload.payload.Payload;

/**
 * How many values have to be walked, before more of them move a row of EncodeBenchmark?
 *
 * <p>Varies: library; payload; pool: how many values. Held constant: all else; the values of a small pool are the first of a large one.
 * <p>Measured: as in EncodeBenchmark. Not measured: what a server's memory is like, which has met its values a moment ago.
 * <p>Proved by: JsonProof, in tests and by the set-up in this very JVM.
 * <p>Read with care: two things grow with the pool. A branch predictor can't learn a long walk by heart, as it can't in a server; and a large pool leaves the
 * caches, which a value that has just been made has not.
 * <p>{@code java -jar target/benchmarks.jar EncodePool -p payload=user -p library=floor,fastjson2,jackson}
 */
@Asks(Asks.Contract.JSON)
public class EncodePoolBenchmark extends EncodeBenchmark {
    @Param({"256", "1024", "4096", "16384"})
    private int pool;

    @Override
    Payload<?> given(Payload<?> named) {
        return named.pool(pool);
    }
}
