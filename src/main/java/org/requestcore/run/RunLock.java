package org.requestcore.run;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

import org.requestcore.machine.OtherRuns;
import org.requestcore.workload.BadInput;

/**
 * One run at a time on a machine: two would measure each other. JMH has a lock of its own, but lets it go after each of our forks; whoever has it now
 * measures something else.
 * {@code -Djmh.ignoreLock=true} turns both off.
 */
final class RunLock implements AutoCloseable {
    private static final File FILE = new File(System.getProperty("java.io.tmpdir"), OtherRuns.OURS);

    private final RandomAccessFile file;

    private RunLock(RandomAccessFile file) {
        this.file = file;
    }

    /** @throws BadInput if another run has it */
    static RunLock take() {
        if (Boolean.getBoolean("jmh.ignoreLock")) {
            return new RunLock(null);
        }
        if (OtherRuns.isJmh()) {
            throw underWay();
        }
        try {
            RandomAccessFile file = new RandomAccessFile(FILE, "rw");
            // for the runs of other users
            FILE.setWritable(true, false);
            FileLock lock = file.getChannel().tryLock();
            if (lock == null) {
                file.close();
                throw new OverlappingFileLockException();
            }
            return new RunLock(file);
        } catch (OverlappingFileLockException e) {
            throw underWay();
        } catch (IOException e) {
            throw new BadInput(FILE + ": can't be locked (" + e.getMessage() + "); ignore other runs with -Djmh.ignoreLock=true");
        }
    }

    private static BadInput underWay() {
        return new BadInput("another run is under way on this machine, and the two would measure each other; wait for its end, or ignore it with -Djmh.ignoreLock=true");
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
