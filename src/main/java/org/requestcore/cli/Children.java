package org.requestcore.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that end when this one is ended, be it while they start. */
public final class Children {
    private static final List<Process> STARTED = new ArrayList<>();
    private static boolean isEnding;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::end));
    }

    private Children() {
    }

    /** @throws IOException if it can't be started, or this process is being ended */
    public static synchronized Process start(ProcessBuilder builder) throws IOException {
        if (isEnding) {
            throw new IOException("no process is started any more: this one is being ended");
        }
        Process process = builder.start();
        STARTED.add(process);
        return process;
    }

    private static synchronized void end() {
        isEnding = true;
        STARTED.forEach(Process::destroy);
    }
}
