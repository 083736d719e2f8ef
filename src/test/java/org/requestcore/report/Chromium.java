package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless browser that opens a page, runs its scripts and writes down what has become of it. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {
    }

    /**
     * What a page was made into.
     *
     * @param dom     the document after its scripts, as HTML
     * @param console a line a message
     */
    public record Opened(String dom, List<String> console) {
    }

    /** Skips the test where there is no browser, except in CI, which has to have one. */
    public static Opened open(Path page, Path scratch) throws IOException, InterruptedException {
        Path out = scratch.resolve("dom.html");
        Path err = scratch.resolve("log.txt");
        Process browser = new ProcessBuilder(find(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--user-data-dir=" + Files.createTempDirectory(scratch, "profile"), "--window-size=1300,4000",
            "--virtual-time-budget=5000", "--enable-logging=stderr", "--v=0", "--dump-dom", page.toUri().toString())
            .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertTrue(browser.waitFor(3, TimeUnit.MINUTES), "the browser does not end");
        } finally {
            browser.destroyForcibly().waitFor();
        }
        List<String> log = Files.readAllLines(err);
        assertEquals(0, browser.exitValue(), () -> String.join("\n", log));
        return new Opened(Files.readString(out), log.stream().filter(l -> l.contains("CONSOLE")).toList());
    }

    private static String find() {
        String found = NAMES.stream().flatMap(n -> Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(p -> Path.of(p, n))).filter(Files::isExecutable).map(Path::toString)
            .findFirst().orElse(null);
        if (found == null) {
            assertTrue(System.getenv("CI") == null, "CI has to have one of " + NAMES);
            abort("no browser: none of " + NAMES + " is on the path");
        }
        return found;
    }
}
