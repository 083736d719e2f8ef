package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What rows allocate is what the kept table has: a library that takes more, or less, shows up. One short fork a row; a row that is off is measured again, and if it stays off once more
 * with its classes. When a change is wanted: {@code --selections bytes} with {@code -f 5} in its lines, alone on the machine, and {@code bytes RUN --write jmh-results/bytes.json}.
 */
class BytesIT {
    private static final String TABLE = Path.of("jmh-results", "bytes.json").toAbsolutePath().toString();
    /** Seconds: beside another build compilers may not be through for minutes, and then a row isn't told. */
    private static final String PATIENCE = "8";
    private static final int OFF = 3;
    private static final int CANNOT_TELL = 4;

    @TempDir
    private Path folder;

    @Test
    void rowsAllocateWhatTheyDid() throws Exception {
        Jar.Result held = held("first", "bytes");
        assumeTrue(held.exit() != CANNOT_TELL, () -> "no row is warm, or in the table for this JDK: " + held.all());
        if (held.exit() == OFF) {
            Jar.Result again = held("again", lines(held, "-f 3"));
            if (again.exit() == OFF) {
                assertEquals("", held("classes", lines(again, "-f 1 -prof alloc")).out(), () -> "without -prof alloc: " + again.all());
            }
            assertEquals(0, again.exit(), again.all());
        } else {
            assertEquals(0, held.exit(), held.all());
        }
    }

    /** Jackson 3 as it was at first, before the one in the jar. */
    @Test
    void anotherVersionOfALibraryShowsUp() throws Exception {
        String classPath;
        try (Stream<Path> jars = Files.list(Path.of("target", "another-version"))) {
            classPath = Stream.concat(jars.sorted().map(Path::toAbsolutePath), Stream.of(Jar.FILE)).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
        List<String> command = new ArrayList<>(List.of("-cp", classPath, "org.requestcore.Main"));
        command.addAll(List.of("EncodeBenchmark.reusedBuffer -p library=jackson3 -p payload=user -f 1 -w 200ms -i 5 -r 50ms --run-dir older --longest-warmup".split(" ")));
        command.add(PATIENCE);
        Jar.Result measured = Jar.java(folder, command);
        assertEquals(0, measured.exit(), measured.all());
        Jar.Result held = Jar.run(folder, "bytes", "older", "--check", TABLE);
        assumeTrue(held.exit() != CANNOT_TELL, () -> "the row isn't warm, or not in the table for this JDK: " + held.all());
        assertEquals(OFF, held.exit(), held.all());
        assertTrue(held.out().startsWith("EncodeBenchmark.reusedBuffer library=jackson3 payload=user: "), held.all());
    }

    private Jar.Result held(String run, String selections) throws Exception {
        Jar.Result measured = Jar.run(folder, "--selections", selections, "--longest-warmup", PATIENCE, "--run-dir", run);
        assertEquals(0, measured.exit(), measured.all());
        return Jar.run(folder, "bytes", run, "--check", TABLE);
    }

    /** Those rows alone, a line each. */
    private String lines(Jar.Result off, String options) throws Exception {
        List<String> lines = off.out().lines().map(line -> line.substring(0, line.indexOf(": ")).replace(" ", " -p ") + " " + options).toList();
        return Files.write(folder.resolve("rows.selections"), lines).getFileName().toString();
    }
}
