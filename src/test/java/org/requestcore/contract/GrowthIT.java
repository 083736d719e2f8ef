package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.contract.island.Islands;
import org.requestcore.contract.proof.OwnThread;
import org.requestcore.contract.proof.RequestProof;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/** A connection that serves on and on holds no more than before, and no buffer is lost. */
class GrowthIT {
    private static final int REQUESTS = 10_000;
    /** Far below what one lost object a request comes to, far above what a timer's window or a lazily filled cache does. */
    private static final long MOST_BYTES_A_REQUEST = 8;
    private static final int ATTEMPTS = 5;

    static Stream<String> servers() {
        return Stacks.all().stream().filter(s -> s.requestCore().isPresent() && Islands.isHere(s)).map(Stack::name);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void connectionDoesNotGrow(String stack) throws Exception {
        OwnThread.call(Stacks.named(stack), () -> {
            try (RequestCore core = Stacks.named(stack).requestCore().get().mount(Apps.of(App.Shape.SERVED)); Connection connection = core.connect()) {
                RequestProof.prove(connection, App.Shape.SERVED, WireRequests.of(Wire.POST, 1).all());
                long growth = Long.MAX_VALUE;
                for (int i = 0; i < ATTEMPTS && Math.abs(growth) > MOST_BYTES_A_REQUEST; i++) {
                    long before = liveBytes();
                    serve(connection);
                    growth = (liveBytes() - before) / REQUESTS;
                }
                assertTrue(growth <= MOST_BYTES_A_REQUEST, growth + " bytes a request stay");
            }
            return null;
        });
    }

    @Test
    void noBufferIsLostAndALostOneWouldBeReported() throws Exception {
        for (String stack : servers().toList()) {
            OwnThread.call(Stacks.named(stack), () -> RequestProof.proveAll(Stacks.named(stack), App.Shape.SERVED));
        }
        Leaks.collect();
        assertEquals(List.of(), Leaks.REPORTS);
        lose();
        for (int i = 0; i < 100 && Leaks.REPORTS.isEmpty(); i++) {
            Leaks.collect();
        }
        assertFalse(Leaks.REPORTS.isEmpty(), "the detector is blind");
        Leaks.REPORTS.clear();
    }

    private static void serve(Connection connection) {
        WireRequests requests = WireRequests.of(Wire.POST, 1);
        ByteSink sink = new ByteSink(1_024);
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = requests.at(i & WireRequests.COUNT - 1);
            connection.feed(request, 0, request.length, sink.clear());
        }
    }

    private static void lose() {
        ByteBuf lost = ByteBufAllocator.DEFAULT.buffer(64);
        lost.writeInt(1);
    }

    private static long liveBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
