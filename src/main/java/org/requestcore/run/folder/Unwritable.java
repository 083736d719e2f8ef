package org.requestcore.run.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

import org.requestcore.plan.Invocation;

/** A run can't be kept any more: the disk is full, say. What was kept is whole. The message is one line that says why, and how to go on. */
public final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unwritable(Path folder, String file, IOException cause) {
        super("%s: can't be written (%s); what was kept is whole: make room, then go on with: %s".formatted(folder.resolve(file), reason(cause), Invocation.with("resume", folder)),
            null, false, false);
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
