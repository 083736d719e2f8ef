package org.requestcore.load;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class UsageTest {
    /** Longer than a clock tick, so that it is seen. */
    private static final long MORE_NANOS = 50_000_000;

    @Test
    void whatAProcessUsesIsSeen() {
        long self = ProcessHandle.current().pid();
        Usage before = Usage.of(self);
        long cpu = threadCpu();
        while (threadCpu() - cpu < MORE_NANOS) {
            Math.sqrt(cpu);
        }
        Usage used = Usage.of(self).since(before);
        assertTrue(used.userNanos() + used.kernelNanos() >= MORE_NANOS / 2, used.toString());
        assertTrue(used.residentBytes() > 1_000_000 && used.waitNanos() >= 0 && used.switches() >= 0, used.toString());
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** No process has the highest number there is. */
    @Test
    void whatIsGoneCannotBeRead() {
        assertThrows(UncheckedIOException.class, () -> Usage.of(Integer.MAX_VALUE));
    }
}
