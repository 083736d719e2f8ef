package org.requestcore.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Whether something else measures on this machine: this suite, or anything that is run by JMH. */
public final class OtherRuns {
    /** The files, in the folder for temporary ones. */
    public static final String OURS = "requestcore.lock";
    private static final String JMH = "jmh.lock";

    private OtherRuns() {
    }

    /** Both lock a file while they run. Of one that may not be opened nothing is known. */
    public static boolean areUnderWay() {
        return areUnderWay(Path.of(System.getProperty("java.io.tmpdir")));
    }

    public static boolean areUnderWay(Path folder) {
        return Stream.of(JMH, OURS).map(folder::resolve).anyMatch(OtherRuns::isLocked);
    }

    /** Whether JMH measures: another suite, or this one's fork. */
    public static boolean isJmh() {
        return isLocked(Path.of(System.getProperty("java.io.tmpdir"), JMH));
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
