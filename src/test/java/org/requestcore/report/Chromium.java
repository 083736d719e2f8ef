package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless browser that opens a page, runs its scripts and writes down what has become of it. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

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
        return open(page, "", 1300, scratch);
    }

    /**
     * As another has it open.
     *
     * @param fragment what follows the page in the address: "#theme=dark"
     * @param width    of the window
     */
    public static Opened open(Path page, String fragment, int width, Path scratch) throws IOException, InterruptedException {
        Path dom = scratch.resolve("dom.html");
        List<String> log = run(dom, scratch, List.of("--window-size=" + width + ",4000", "--virtual-time-budget=5000", "--dump-dom", page.toUri() + fragment));
        return new Opened(Files.readString(dom), log.stream().filter(l -> l.contains("CONSOLE")).toList());
    }

    /** How many sheets of paper it takes: each is an object of the file. */
    static int sheets(Path page, String fragment, Path scratch) throws IOException, InterruptedException {
        Path pdf = scratch.resolve("page.pdf");
        run(scratch.resolve("out.txt"), scratch, List.of("--window-size=1300,4000", "--virtual-time-budget=5000", "--no-pdf-header-footer", "--print-to-pdf=" + pdf, page.toUri() + fragment));
        return (int) SHEET.matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    /** @return what the browser logs */
    private static List<String> run(Path out, Path scratch, List<String> options) throws IOException, InterruptedException {
        Path err = scratch.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(find(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--user-data-dir=" + Files.createTempDirectory(scratch, "profile"), "--enable-logging=stderr", "--v=0"));
        command.addAll(options);
        Process browser = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertTrue(browser.waitFor(3, TimeUnit.MINUTES), "the browser does not end");
        } finally {
            browser.destroyForcibly().waitFor();
        }
        List<String> log = Files.readAllLines(err);
        assertEquals(0, browser.exitValue(), () -> String.join("\n", log));
        return log;
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
