package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** Stacks that are compiled against the jar and packed into a jar of their own, as the README tells it. */
public final class StackJar {
    private StackJar() {
    }

    /**
     * @param sources   a folder of Java files and a META-INF
     * @param folder    for what is made of them
     * @param libraries that they are compiled against, besides
     */
    public static Path build(Path sources, Path folder, Path... libraries) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> javac = new ArrayList<>(List.of("-cp", classPath(libraries), "-d", classes.toString(), "-proc:none"));
        try (Stream<Path> files = Files.list(sources)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> javac.add(f.toString()));
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, javac.toArray(String[]::new)));
        Path jar = folder.resolve("stacks.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, classes);
            add(out, sources);
        }
        return jar;
    }

    private static String classPath(Path... libraries) {
        return Stream.concat(Stream.of(Jar.FILE), Stream.of(libraries)).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void add(JarOutputStream out, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".java")).toList()) {
                out.putNextEntry(new JarEntry(root.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    /** The command line that starts the suite with these stacks on the class path. */
    public static List<String> command(Path jar, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", Jar.FILE + File.pathSeparator + jar, "org.requestcore.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
