package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.User;

/** A codec that says several threads may use it encodes rightly on several. */
class SharedCodecsTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 500;

    static Stream<JsonLibrary> shared() {
        return JsonLibraries.names().stream().map(JsonLibraries::named).filter(JsonLibrary::isShared);
    }

    @ParameterizedTest
    @MethodSource("shared")
    void threadsGetWhatOneThreadGets(JsonLibrary library) throws Exception {
        List<User> users = Payload.USER.values().subList(0, 64);
        JsonCodec<User> codec = library.codec(User.class);
        List<byte[]> alone = users.stream().map(codec::encode).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Void> encoding = () -> {
                for (int i = 0; i < ROUNDS * users.size(); i++) {
                    assertArrayEquals(alone.get(i % users.size()), codec.encode(users.get(i % users.size())));
                }
                return null;
            };
            for (Future<Void> each : threads.invokeAll(Stream.generate(() -> encoding).limit(THREADS).toList())) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
