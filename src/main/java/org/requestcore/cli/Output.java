package org.requestcore.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Option;

import org.requestcore.plan.Spelling;
import org.requestcore.report.Screen;
import org.requestcore.run.Terminal;
import org.requestcore.workload.BadInput;

/** In which form a command prints what it has to say. */
public class Output {
    @Option(names = "--json", description = "Print JSON instead: what is unknown is null.")
    private boolean isJson;

    @Option(names = "--markdown", description = "Print Markdown instead, for a pull request.")
    private boolean isMarkdown;

    boolean isJson() {
        return isJson;
    }

    boolean isMarkdown() {
        return isMarkdown;
    }

    /** Who looks on. Colour can be turned off, see no-color.org. */
    public static Screen screen() {
        return new Screen(Terminal.columns(), System.getenv("NO_COLOR") == null && Terminal.isTerminal(Terminal.STDOUT));
    }

    /** For eyes: in the letters that the locale has. */
    public static void print(String text) {
        write(Spelling.OURS.of(text).getBytes(Spelling.OURS.charset()));
    }

    /** For programs and pull requests: in UTF-8 whatever the locale. */
    public static void exact(String text) {
        write((text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void page(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new BadInput(file + ": can't be written; name a file in a folder that exists and where you may write");
        }
        System.err.println("Written: " + file);
    }

    /** System.out would encode them once more. */
    public static void write(byte... bytes) {
        PrintStream out = System.out;
        out.write(bytes, 0, bytes.length);
        out.flush();
    }
}
