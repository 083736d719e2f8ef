package org.requestcore.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.workload.BadInput;

/** JVMs that forks are run by, or may be, by their launchers. */
public final class Javas {
    private Javas() {
    }

    /** @throws BadInput if one of a plan's can't be started: before a folder is made, not in its first fork */
    static void check(Plan plan) {
        Set<String> javas = new LinkedHashSet<>();
        plan.rows().forEach(row -> javas.add(row.options().getJvm().orElse(row.entry().getJvm().orElse(""))));
        javas.stream().filter(java -> !java.isEmpty() && !starts(java, "-version")).findFirst().ifPresent(java -> {
            throw new BadInput("-jvm " + java + ": can't be started; name a JDK's bin/java");
        });
    }

    /** Of this JVM. */
    static String ours() {
        return launcher(Path.of(System.getProperty("java.home")));
    }

    private static String launcher(Path home) {
        return home.resolve("bin").resolve("java").toString();
    }

    static boolean starts(String java, String... arguments) {
        return said(java, arguments).isPresent();
    }

    /**
     * JDKs as what the sides of a run differ in: a side each, called after its release.
     *
     * @param names homes of JDKs, or their launchers
     * @throws BadInput if there are less than two, or one can't be started, or is older than this one
     */
    public static List<Variant> variants(List<String> names) {
        if (names.size() < 2) {
            throw new BadInput("--jdks " + String.join(",", names) + ": give two or more, the one to compare with first: their homes, or their bin/java");
        }
        Map<String, Variant> variants = new LinkedHashMap<>();
        for (String name : names) {
            String java = Files.isDirectory(Path.of(name)) ? launcher(Path.of(name)) : name;
            if (!starts(java, "-version")) {
                throw new BadInput("--jdks " + name + ": can't be started; name a JDK's home, or its bin/java");
            }
            int release = Integer.parseInt(properties(java).get("java.specification.version"));
            if (release < Runtime.version().feature()) {
                throw new BadInput("--jdks %s: is JDK %d, but contenders are asked what they offer on JDK %d; start the program with the oldest of them".formatted(name, release, Runtime.version().feature()));
            }
            String called = Stream.iterate(1, i -> i + 1).map(i -> "jdk" + release + (i == 1 ? "" : "-" + i)).filter(free -> !variants.containsKey(free)).findFirst().orElseThrow();
            variants.put(called, Variant.jdk(called, java));
        }
        return List.copyOf(variants.values());
    }

    /**
     * Flags as what the sides of a run differ in; the first side has none but its rows'.
     *
     * @param named flags, with blanks between them, by a name for them
     * @throws BadInput if our JVM doesn't start with some, or a name can't be a folder's
     */
    public static List<Variant> flagged(Map<String, String> named) {
        List<Variant> variants = new ArrayList<>(List.of(Variant.flags("plain", List.of())));
        named.forEach((name, text) -> {
            List<String> flags = List.of(text.strip().split("\\s+"));
            if (!name.matches("[A-Za-z0-9.-]+") || name.equals("plain")) {
                throw new BadInput("--flags " + name + "=...: the name is a folder's; take letters, digits, dots and dashes, and not plain, which is the side without them");
            }
            if (!starts(ours(), Stream.concat(flags.stream(), Stream.of("-version")).toArray(String[]::new))) {
                throw new BadInput("--flags " + name + "=" + text + ": this JVM doesn't start with them; try java " + text + " -version");
            }
            variants.add(Variant.flags(name, flags));
        });
        return List.copyOf(variants);
    }

    /** The system properties of a JVM that starts. */
    public static Map<String, String> properties(String java) {
        return said(java, "-XshowSettings:properties", "-version").orElse("").lines().map(line -> line.strip().split(" = ", 2)).filter(parts -> parts.length == 2)
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> first));
    }

    /** What it writes to standard error, where the launcher's options have their answers; empty if it doesn't start. */
    private static Optional<String> said(String java, String... arguments) {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of(java), Stream.of(arguments)).toList()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
