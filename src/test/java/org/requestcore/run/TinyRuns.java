package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.requestcore.Jar;

/** How runs of a few rows are started, waited for, and read. */
final class TinyRuns {
    static final List<String> ROUTERS = List.of("RouteMatch", "-p", "stack=harness,floor,radix", "-p", "profile=clean", "-f", "2");
    private static final List<String> TINY = List.of("-wi", "1", "-i", "2", "-w", "50ms", "-r", "50ms");

    private TinyRuns() {
    }

    static String[] arguments(List<String> first, String... more) {
        return Stream.of(first, TINY, List.of(more)).flatMap(List::stream).toArray(String[]::new);
    }

    static List<String> command(List<String> first, String... more) {
        List<String> command = new ArrayList<>(List.of("-jar", Jar.FILE.toString()));
        command.addAll(List.of(arguments(first, more)));
        return command;
    }

    static int lines(Path journal) throws IOException {
        return Files.exists(journal) ? (int) Jar.read(journal).chars().filter(c -> c == '\n').count() : 0;
    }

    static void awaitLines(Path journal, int lines) throws Exception {
        for (int i = 0; lines(journal) < lines; i++) {
            assertTrue(i < 2_400, "no progress in two minutes: " + journal);
            Thread.sleep(50);
        }
    }

    /** A fork whose host is gone notices it when it next has something to say. */
    static void awaitNoForks() throws Exception {
        for (int i = 0; ProcessHandle.allProcesses().anyMatch(TinyRuns::isOurFork); i++) {
            assertTrue(i < 1_200, "a fork lives on");
            Thread.sleep(50);
        }
    }

    private static boolean isOurFork(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.contains("org.openjdk.jmh.runner.ForkedMain") && command.contains(Jar.FILE.toString());
    }

    /** As if it had been killed in its last fork. */
    static void forgetLast(Path run) throws IOException {
        JsonObject unended = conditions(run);
        unended.remove("ended");
        Files.writeString(run.resolve("run.json"), unended.toString());
        List<String> lines = Jar.read(run.resolve("journal.jsonl")).lines().toList();
        Files.writeString(run.resolve("journal.jsonl"), String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
    }

    static JsonObject conditions(Path run) throws IOException {
        return JsonParser.parseString(Jar.read(run.resolve("run.json"))).getAsJsonObject();
    }

    static List<String> stacks(Path run) throws IOException {
        return JsonParser.parseString(Jar.read(run.resolve("routing.json"))).getAsJsonArray().asList().stream()
            .map(row -> row.getAsJsonObject().getAsJsonObject("params").get("stack").getAsString()).toList();
    }

    static Set<String> rows(Path run, String file) throws IOException {
        return JsonParser.parseString(Jar.read(run.resolve(file))).getAsJsonArray().asList().stream()
            .map(row -> row.getAsJsonObject().get("benchmark") + " " + row.getAsJsonObject().get("params")).collect(Collectors.toSet());
    }
}
