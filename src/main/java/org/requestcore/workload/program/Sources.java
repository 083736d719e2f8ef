package org.requestcore.workload.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The sources of a program in another language, or for a JVM of its own, which this suite's jar carries, written out where they can be built: below the user's cache, in a folder for each state of the sources, so that what was built
 * once is found again.
 *
 * @param name  of the program
 * @param files their octets, by their paths within its folder
 */
public record Sources(String name, SortedMap<String, byte[]> files) {
    private static final String ROOT = "/org/requestcore/article";
    /** A file that each of them has. */
    private static final String KNOWN = "/README.md";
    /** Made when all else is. */
    private static final String READY = "ready";

    /** What stands in one file of a program, which has it. */
    public static String text(String name, String file) {
        try (InputStream in = Sources.class.getResourceAsStream(ROOT + "/" + name + "/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a program that this build carries. */
    public static Sources of(String name) {
        String folder = ROOT + "/" + name;
        try {
            URI there = Sources.class.getResource(folder + KNOWN).toURI();
            if (!there.getScheme().equals("jar")) {
                return read(name, Path.of(there).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create(there.toString().replaceFirst("!.*", "")), Map.of())) {
                return read(name, jar.getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sources read(String name, Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return new Sources(name, files);
    }

    /** What is done with the sources, in their folder, until the program can be started. */
    @FunctionalInterface
    public interface Building {
        void build(Path folder) throws IOException;
    }

    /**
     * The folder of a program that is built: once, even if several processes ask for it at the same time: the others wait for the one that builds it. A lock of a file is a process's: its threads wait here.
     *
     * @param says what is told the user meanwhile
     */
    public static synchronized Path built(String name, String says, Building building) throws IOException {
        Path folder = of(name).folder();
        try (FileChannel builder = FileChannel.open(folder.resolve("builder"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            builder.lock();
            if (!Files.exists(folder.resolve(READY))) {
                System.err.println(says);
                building.build(folder);
                Files.createFile(folder.resolve(READY));
            }
        }
        return folder;
    }

    /** Their folder; written, if it isn't there. */
    Path folder() throws IOException {
        CRC32 state = new CRC32();
        files.forEach((file, octets) -> {
            state.update(file.getBytes(StandardCharsets.UTF_8));
            state.update(octets);
        });
        Path folder = cache().resolve("%s-%08x".formatted(name, state.getValue()));
        if (!Files.exists(folder)) {
            write(folder);
        }
        return folder;
    }

    /** Whole, or not at all. */
    private void write(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path begun = Files.createTempDirectory(folder.getParent(), name);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = begun.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        try {
            Files.move(begun, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            System.err.println(folder + " is there already: another process was faster");
        }
    }

    private static Path cache() {
        String told = System.getenv("XDG_CACHE_HOME");
        return (told == null || told.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(told)).resolve("requestcore");
    }
}
