package org.requestcore.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine.Option;

/** In which form a command prints what it has to say. */
final class Output {
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

    /** To stdout, in UTF-8 whatever the locale: it has ± and block characters, and is often sent to a file. */
    static void print(String text) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }
}
