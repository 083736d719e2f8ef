package org.requestcore.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;

import org.openjdk.jmh.profile.ProfilerException;

/** The library of async-profiler for this machine, which the jar carries: a native library can only be loaded from a file. */
final class AsyncLibrary {
    private static final String FILE = "libasyncProfiler.so";

    private AsyncLibrary() {
    }

    /**
     * Its file, under java.io.tmpdir: the same one in every run, for the profiler reads its own symbols from it while it works.
     *
     * @throws ProfilerException if there is none for this machine, or it can't be written; one line
     */
    static Path extracted() throws ProfilerException {
        String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "requestcore-" + System.getProperty("user.name"), platform).toAbsolutePath();
        try (InputStream resource = AsyncLibrary.class.getResourceAsStream("/" + platform + "/" + FILE)) {
            Files.createDirectories(folder);
            return place(resource.readAllBytes(), folder);
        } catch (IOException e) {
            throw new ProfilerException("-prof async: its library can't be written to " + folder + " (" + e.getMessage() + "); give another folder with -Djava.io.tmpdir=DIR");
        }
    }

    /** @throws ProfilerException if async-profiler doesn't run there */
    static String platform(String os, String architecture) throws ProfilerException {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "macos";
        }
        return switch (name + " " + architecture) {
            case "linux amd64", "linux x86_64" -> "linux-x64";
            case "linux aarch64" -> "linux-arm64";
            default -> throw new ProfilerException("-prof async: async-profiler runs on Linux (x64, arm64) and macOS, not on " + os + " " + architecture + "; take -prof stack");
        };
    }

    private static Path place(byte[] library, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Path fresh = Files.createTempFile(folder, FILE, null);
        try {
            Files.write(fresh, library);
            // someone else's file could be changed after we have looked at it
            boolean isOurs = Files.exists(file) && Files.getOwner(file).equals(Files.getOwner(fresh));
            if (!isOurs || !Arrays.equals(Files.readAllBytes(file), library)) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return file;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
