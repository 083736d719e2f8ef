package org.requestcore.profile.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code -prof async} is asked for, where it is another process that is looked into.
 *
 * @param values by the names that JMH's profiler has for them; of these libPath, dir, event, interval, threads and output count: collapsed or flamegraph
 */
public record AsyncOptions(Map<String, String> values) {
    /** The variable of the environment by which a program in another language knows of the profiler. */
    public static final String AGENT = "ASYNC_PROFILER";
    /** Of a program in another language, whatever output is asked for: the stacks that graphs are made from. */
    private static final String COLLAPSED = "collapsed-cpu.csv";
    private static final Map<String, String> FILES = Map.of("collapsed", COLLAPSED, "flamegraph", "flame-cpu-forward.html");

    /** @param text "libPath=...;dir=..."; empty if there is to be no profile */
    public static Optional<AsyncOptions> of(String text) {
        return text.isEmpty() ? Optional.empty()
            : Optional.of(new AsyncOptions(Arrays.stream(text.split(";")).map(option -> option.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]))));
    }

    /** What a program that loads the profiler by itself is told, as -agentpath has it: its library, and how it begins. */
    public String agent() {
        return values.get("libPath") + "=" + how();
    }

    /** What is counted, and how often. */
    public String how() {
        return "event=" + values.getOrDefault("event", "cpu") + (values.containsKey("interval") ? ",interval=" + values.get("interval") : "");
    }

    public String output() {
        return values.get("output");
    }

    /** @param row names its folder, which is made, as JMH's are */
    public Path file(String row) throws IOException {
        return file(row, FILES.getOrDefault(output(), output() + "-cpu.txt"));
    }

    /** The same for a program in another language: a stack a line, the outermost frame first, and how often it was seen. */
    public Path collapsed(String row) throws IOException {
        return file(row, COLLAPSED);
    }

    private Path file(String row, String name) throws IOException {
        return Files.createDirectories(Path.of(values.get("dir"), row)).resolve(name);
    }
}
