package org.requestcore.machine.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Whether something else measures on this machine: this suite, or anything that is run by JMH. */
final class OtherRuns {
    private OtherRuns() {
    }

    /** Both lock a file while they run. Of one that may not be opened nothing is known. */
    static boolean areUnderWay() {
        return areUnderWay(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static boolean areUnderWay(Path folder) {
        return Stream.of("jmh.lock", "requestcore.lock").map(folder::resolve).anyMatch(OtherRuns::isLocked);
    }

    private static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // closing the channel lets it go
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
