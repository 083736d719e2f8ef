package org.requestcore.run;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/** Who looks on, if anybody, and how much of it he sees. */
public final class Terminal {
    public static final int STDOUT = 1;
    public static final int STDERR = 2;
    /** What a terminal has if it doesn't say, as the first ones did. */
    private static final int USUAL = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;

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

    /** How wide a line may be: what COLUMNS says, else the terminal, else what every terminal shows. */
    public static int columns() {
        String told = System.getenv("COLUMNS");
        return columns(told != null && !told.isBlank() || !isTerminal(STDOUT) ? told : size());
    }

    /** @param told a number, or "rows columns"; null or anything else if there is none */
    static int columns(String told) {
        String last = told == null ? "" : told.strip().replaceFirst(".*\\s", "");
        int columns = last.matches("\\d{1,6}") ? Integer.parseInt(last) : 0;
        return columns == 0 ? USUAL : Math.min(WIDEST, Math.max(NARROWEST, columns));
    }

    private static String size() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).redirectError(Redirect.DISCARD).start();
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return null;
        }
    }
}
