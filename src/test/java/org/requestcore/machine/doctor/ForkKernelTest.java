package org.requestcore.machine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkKernelTest {
    @Test
    void findsItsKeysAndNoOther() {
        ForkKernel kernel = new ForkKernel();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            byte[] key = new byte[random.nextInt(24, 64)];
            random.nextBytes(key);
            assertEquals(i, kernel.find(key));
            key[3]++;
            assertEquals(-1, kernel.find(key));
        }
    }

    @Test
    void seesWhoHoldsALock(@TempDir Path folder) throws Exception {
        assertFalse(OtherRuns.areUnderWay(folder));
        Path lock = Files.createFile(folder.resolve("jmh.lock"));
        assertFalse(OtherRuns.areUnderWay(folder));
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.lock();
            assertTrue(OtherRuns.areUnderWay(folder));
        }
        assertFalse(OtherRuns.areUnderWay(folder));
    }
}
