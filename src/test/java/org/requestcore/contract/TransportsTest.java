package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.workload.app.App;

/** What a stack stands on is a row of its own, which is told its answers, on a thread that has what the stack's own has, and does nothing but carry. */
class TransportsTest {
    static Stream<Stack> standing() {
        return Stacks.all().stream().filter(s -> s.requestCore().fact(Offer.Fact.STANDS_ON).isPresent());
    }

    @ParameterizedTest
    @MethodSource("standing")
    void aStackStandsOnATransport(Stack stack) throws Exception {
        Stack transport = Stacks.named(stack.requestCore().fact(Offer.Fact.STANDS_ON).orElseThrow());
        assertEquals(Optional.empty(), transport.requestCore().fact(Offer.Fact.STANDS_ON));
        assertFalse(transport.middleware().isPresent());
        AtomicBoolean told = new AtomicBoolean();
        // what it demands of its thread, the stack's has too
        Thread thread = stack.thread(() -> {
            try (RequestCore core = transport.requestCore().get().mount(Apps.of(App.Shape.CANNED)); Connection connection = core.connect()) {
                told.set(connection instanceof Prompted);
            }
        });
        thread.start();
        thread.join();
        assertTrue(told.get());
    }
}
