package org.requestcore.bench.concurrency;

import java.util.List;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.contract.Asks;
import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.proof.JsonProof;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.User;

/**
 * What does encoding cost on threads of another kind, where a library keeps its buffers by thread?
 *
 * <p>Varies: library, and so where its buffers come from, which run.json tells as its {@code recyclerPool}; way: the thread that encodes; how many requests are handed over at once. Held constant: users, as in EncodeBenchmark.
 * <p>Measured: from handing a user over to its JSON, in a fresh array; {@code cpu} and B/op are those of all threads. Not measured: pools that more threads ask than there are cores.
 * <p>Proved by: JsonProof, in the set-up; the sum of the answers, a length and an octet of each, after each iteration.
 * <p>Read with care: ways differ by what handing over costs; compare libraries in the same way. A virtual thread that lives for one request never meets its own buffers again (jackson-core #1064).
 * <p>{@code java -jar target/benchmarks.jar EncodeByThread -p library=jackson,jackson3,jackson3-threadlocal,jackson3-bounded}
 */
@Asks(Asks.Contract.JSON)
public class EncodeByThreadBenchmark extends HandedOver {
    @Param(Asks.EVERYONE)
    private String library;

    @Param({"inline", "pool", "virtual", "kept-virtual"})
    private String way;

    private final List<User> users = Payload.USER.values();
    private JsonCodec<User> codec;
    private List<byte[]> proved;

    @Setup
    public void begin() {
        codec = JsonLibraries.named(library).codec(User.class);
        proved = JsonProof.prove(codec, users).fresh();
        handOver(way, this::encode, this::right);
    }

    private int encode(int request) {
        return told(codec.encode(users.get(place(request))), request);
    }

    private int right(int request) {
        return told(proved.get(place(request)), request);
    }

    private int place(int request) {
        return request & users.size() - 1;
    }

    private static int told(byte[] json, int request) {
        return json.length + json[(request & Integer.MAX_VALUE) % json.length];
    }
}
