package org.requestcore.bench.request;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.Connection;
import org.requestcore.contract.Mount;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/** A request core that is right as long as it is proved, and then answers without reading: driven as the benchmarks drive it, without forks. */
class CheatingRequestCoreTest {
    private static final int LAPSE = 5_000;

    /** What it answers from its {@link #LAPSE}th request on: what it answered to the first, or to the last whose answer was as long. */
    enum Canned { FIRST, OF_THE_SAME_LENGTH }

    @ParameterizedTest
    @EnumSource
    void cannedAnswersAreFound(Canned canned) {
        Serving serving = new Serving("cheat", mount(canned), App.Shape.SERVED, Wire.WRK, 1, WireRequests.COUNT);
        serve(serving, 1_000);
        serving.check();
        serve(serving, 2 * LAPSE);
        String message = assertThrows(ProofFailure.class, serving::check).getMessage();
        assertTrue(message.startsWith("cheat: wrong answers in iteration 2 (warm-up included): those to its 11,000 calls so far"), message);
        assertThrows(ProofFailure.class, serving::proveAgain);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void rightCorePasses(int pipeline) {
        for (Wire wire : Wire.values()) {
            Serving serving = new Serving("floor", Stacks.named("floor").requestCore().get(), App.Shape.SERVED, wire, pipeline, WireRequests.COUNT);
            serve(serving, 1_500);
            serving.check();
            assertTrue(serving.proveAgain().isPresent());
        }
    }

    @Test
    void harnessPasses() {
        Serving serving = new Serving("harness", Stacks.named("harness").requestCore().get(), App.Shape.SERVED, Wire.POST, 1, WireRequests.COUNT);
        serve(serving, 1_500);
        serving.check();
        assertTrue(serving.proveAgain().isEmpty());
    }

    private static void serve(Serving serving, int calls) {
        for (int i = 0; i < calls; i++) {
            serving.serve();
        }
    }

    private static Mount mount(Canned canned) {
        Mount right = Stacks.named("floor").requestCore().get();
        return app -> {
            RequestCore core = right.mount(app);
            return new RequestCore() {
                @Override
                public Connection connect() {
                    return new Lapsing(core.connect(), canned);
                }

                @Override
                public void close() {
                    core.close();
                }
            };
        };
    }

    private static final class Lapsing implements Connection {
        private final Connection right;
        private final Canned canned;
        private final byte[][] known = new byte[2_000][];
        private int calls;

        Lapsing(Connection right, Canned canned) {
            this.right = right;
            this.canned = canned;
        }

        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            right.feed(bytes, offset, length, out);
            int of = canned == Canned.FIRST ? 0 : out.length();
            byte[] before = known[of];
            if (before == null || canned == Canned.OF_THE_SAME_LENGTH) {
                known[of] = out.toByteArray();
            }
            if (calls++ > LAPSE && before != null) {
                out.clear().write(before);
            }
        }

        @Override
        public boolean isOpen() {
            return right.isOpen();
        }

        @Override
        public void close() {
            right.close();
        }
    }
}
