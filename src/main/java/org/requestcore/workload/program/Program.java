package org.requestcore.workload.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;


/** What builds others: it runs to its end, and what it says is told if it fails. */
public final class Program {
    private Program() {
    }

    /** @throws IOException if it isn't there, or fails, with what it said */
    public static void run(Path folder, Tool tool, String... arguments) throws IOException {
        run(folder, tool.path().orElseThrow(() -> new IOException(tool.absence().orElseThrow())), arguments);
    }

    /** The same with one that is on no PATH. */
    public static void run(Path folder, Path program, String... arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments)).toList();
        Path said = Files.createTempFile("requestcore", ".log");
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(said);
        }
    }
}
