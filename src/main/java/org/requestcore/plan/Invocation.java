package org.requestcore.plan;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How this program was started, so that what a message advises can be pasted into a shell. */
public final class Invocation {
    /** As it was at the start: what runs forks changes the property. */
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final String PROGRAM = of(java(), CLASS_PATH);

    private Invocation() {
    }

    /** @param arguments e.g. "resume" and a folder; {@code java -jar target/benchmarks.jar resume jmh-results/...} */
    public static String with(Object... arguments) {
        return Stream.concat(Stream.of(PROGRAM), Arrays.stream(arguments).map(argument -> quoted(argument.toString()))).collect(Collectors.joining(" "));
    }

    /** By its jar if that is all there is on the class path, as -jar has it. */
    static String of(String java, String classPath) {
        boolean isJar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        return quoted(java) + (isJar ? " -jar " : " -cp ") + quoted(classPath) + (isJar ? "" : " org.requestcore.Main");
    }

    /** The one that the shell would find, if it is this one; else its path: a run goes on with the same JDK only. */
    private static String java() {
        Path ours = Path.of(System.getProperty("java.home"), "bin", "java");
        Stream<Path> path = Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)).map(folder -> Path.of(folder, "java"));
        return path.filter(Files::isExecutable).findFirst().filter(found -> isSame(found, ours)).map(found -> "java").orElse(ours.toString());
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** For a POSIX shell. */
    static String quoted(String argument) {
        return argument.matches("[\\w@%+=:,./-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
