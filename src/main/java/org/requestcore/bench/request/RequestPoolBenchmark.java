package org.requestcore.bench.request;

import org.openjdk.jmh.annotations.Param;

import org.requestcore.contract.Asks;

/**
 * How many requests have to be walked, before more of them move a row of RequestBenchmark?
 *
 * <p>Varies: stack; shape; wire; profile; pool: how many are walked. Held constant: all else; the requests of a small pool are the first of a large one.
 * <p>Measured: as in RequestBenchmark. Not measured: what RequestBenchmark doesn't.
 * <p>Proved by: RequestProof, by the set-up in this very JVM.
 * <p>Read with care: a branch predictor learns a short walk by heart; a long one leaves the caches. A server's requests have just been
 * copied by its kernel: they are in the caches.
 * <p>{@code java -jar target/benchmarks.jar RequestPool -p stack=floor,netty -p wire=wrk -p shape=canned,served -p profile=clean}
 */
@Asks(Asks.Contract.REQUEST)
public class RequestPoolBenchmark extends RequestBenchmark {
    @Param({"256", "1024", "4096", "16384"})
    private int pool;

    @Override
    int pool() {
        return pool;
    }
}
