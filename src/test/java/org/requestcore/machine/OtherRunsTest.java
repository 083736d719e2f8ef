package org.requestcore.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherRunsTest {
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
