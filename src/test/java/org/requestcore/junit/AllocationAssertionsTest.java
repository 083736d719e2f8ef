package org.requestcore.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.requestcore.junit.AllocationAssertions.assertAllocatesAtMost;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** In the build's JVM, without escape analysis: what is allocated is what the source says. The example's build has it. */
class AllocationAssertionsTest {
    @Test
    void asMuchAsIsAllowedPasses() throws Throwable {
        assertAllocatesAtMost(24, () -> new byte[8]);
        assertAllocatesAtMost(0, () -> "the same");
        assertAllocatesAtMost(0, () -> { });
    }

    @Test
    void oneByteMoreFailsAndIsNamed() {
        AssertionFailedError failure = assertThrows(AssertionFailedError.class, () -> assertAllocatesAtMost(23, () -> new byte[8]));
        assertTrue(failure.getMessage().startsWith("allocates 24 B an operation, at most 23 are allowed (this JVM's options leave out escape analysis): 24 B in 1.00 byte-array"), failure.getMessage());
    }

    /** Caches fill, code is compiled. */
    @Test
    void whatIsAllocatedInTheBeginningOnlyPasses() throws Throwable {
        AtomicInteger calls = new AtomicInteger();
        assertAllocatesAtMost(0, () -> calls.incrementAndGet() < 100_000 ? new byte[8] : null);
    }

    @Test
    void exceptionsAreTheCodesOwn() {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> assertAllocatesAtMost(0, () -> {
            throw new IllegalArgumentException("mine");
        }));
        assertEquals("mine", thrown.getMessage());
    }
}
