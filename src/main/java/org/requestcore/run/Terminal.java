package org.requestcore.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Whether somebody looks on. */
public final class Terminal {
    public static final int STDOUT = 1;
    public static final int STDERR = 2;

    private Terminal() {
    }

    /**
     * By POSIX's {@code test -t}: System.console() is null as soon as one of the streams is redirected, whichever it is, and from JDK 22 on never.
     *
     * @param stream its file descriptor
     */
    public static boolean isTerminal(int stream) {
        try {
            ProcessBuilder test = new ProcessBuilder("test", "-t", String.valueOf(stream)).redirectInput(Redirect.INHERIT);
            return (stream == STDOUT ? test.redirectOutput(Redirect.INHERIT) : test.redirectError(Redirect.INHERIT)).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
