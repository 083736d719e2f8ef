package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shaded jar as a process, as its users start it. */
public final class Jar {
    public static final Path FILE = Path.of("target", "benchmarks.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path CACHE = Path.of("target", "cache").toAbsolutePath();

    /** Longer than anything takes, beside another build. */
    private static final int PATIENCE_MINUTES = 30;

    private Jar() {
    }

    /** @param err without what the JVM itself warns of there: JDK 24 and newer do, of JMH's Unsafe */
    public record Result(int exit, String out, String err) {
        public Result {
            err = err.replaceAll("(?m)^WARNING: .*\\R", "");
        }

        public String all() {
            return "exit " + exit + "\n" + out + "\n" + err;
        }
    }

    public static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-jar", FILE.toString()));
        command.addAll(List.of(arguments));
        return java(folder, command);
    }

    /** By the first compiler alone, for what would compile for longer than it runs. */
    static Result quick(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", FILE.toString()));
        command.addAll(List.of(arguments));
        return java(folder, command);
    }

    public static Result java(Path folder, List<String> arguments) throws IOException, InterruptedException {
        Process process = start(folder, arguments);
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended, "still running after half an hour: " + arguments);
        return new Result(process.exitValue(), read(folder.resolve("out.txt")), read(folder.resolve("err.txt")));
    }

    public static Process start(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(arguments);
        return start(folder, command.toArray(String[]::new));
    }

    private static Process start(Path folder, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile());
        // what forks take beside tests is no matter of the next run
        builder.environment().put("XDG_CACHE_HOME", CACHE.toString());
        return builder.start();
    }

    /** Under a shell's limit, say: {@code ulimit -f 8}. */
    public static Result limited(Path folder, String limit, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", limit + " && exec \"$@\"", "sh", JAVA.toString()));
        command.addAll(arguments);
        Process process = start(folder, command.toArray(String[]::new));
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        return new Result(process.exitValue(), read(folder.resolve("out.txt")), read(folder.resolve("err.txt")));
    }

    /**
     * As the leader of a process group of its own, whose number is its pid, and which hears Ctrl-C: what nohup, cron or a script in its background has started
     * ignores it, and so would all its children.
     */
    public static Process startGroup(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid"));
        if (ignoresInterrupts()) {
            // of GNU coreutils 8.31 and newer
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(JAVA.toString());
        command.addAll(arguments);
        return start(folder, command.toArray(String[]::new));
    }

    /** Whether this process ignores SIGINT, the second of the mask's bits: see proc(5). */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) && Files.readAllLines(status).stream().filter(l -> l.startsWith("SigIgn:")).anyMatch(l -> (Long.parseUnsignedLong(l.split("\\s+")[1], 16) & 2) != 0);
    }

    public static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
