package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

import org.requestcore.cli.Compare;
import org.requestcore.cli.Measure;
import org.requestcore.plan.Request;

/** The action for other people's CI says what this program understands: its scripts run, with programs that write down how they were called in place of java and gh. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class GithubActionTest {
    private static final Path ACTION = Path.of("deploy/github");
    private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}");

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void runner() throws IOException {
        environment.putAll(Map.of("RUNNER_TEMP", folder.toString(), "GITHUB_WORKSPACE", folder.toString(), "GITHUB_OUTPUT", folder.resolve("output").toString(),
            "GITHUB_STEP_SUMMARY", folder.resolve("summary").toString(), "GITHUB_REPOSITORY", "a/b", "PULL_REQUEST", "7", "NAME", "requestcore"));
        environment.putAll(Map.of("ARGUMENTS", "RouteMatch -p stack=floor -f 2", "CLASS_PATH", "mine.jar:lib/*", "DIRECTORY", ".", "FAIL_ABOVE", "5%", "GATE", "bytes"));
    }

    @Test
    void everyInputIsUsedAndExplained() throws IOException {
        String text = Files.readString(ACTION.resolve("action.yml"));
        Map<?, ?> inputs = (Map<?, ?>) action().get("inputs");
        assertEquals(new TreeSet<>(inputs.keySet()), new TreeSet<>(INPUT.matcher(text).results().map(m -> m.group(1)).toList()));
        inputs.forEach((name, input) -> {
            assertFalse(((String) ((Map<?, ?>) input).get("description")).isBlank(), name.toString());
            assertTrue(((Map<?, ?>) input).containsKey("default") != ((Map<?, ?>) input).containsKey("required"), name + ": is it needed?");
        });
    }

    /** No input is made a part of a script, where it could be more than a word; each variable that a script needs is given to it. */
    @Test
    void inputsReachScriptsAsVariables() throws IOException {
        for (Object step : (List<?>) ((Map<?, ?>) action().get("runs")).get("steps")) {
            String run = (String) ((Map<?, ?>) step).get("run");
            if (run == null) {
                continue;
            }
            assertFalse(run.contains("${{"), run);
            assertEquals("bash", ((Map<?, ?>) step).get("shell"));
            if (run.contains("ACTION_PATH")) {
                Path script = ACTION.resolve(run.replaceAll(".*/|\"", ""));
                Map<?, ?> given = (Map<?, ?>) ((Map<?, ?>) step).get("env");
                Pattern.compile("\\$\\{?([A-Z_]+)").matcher(Files.readString(script)).results().map((MatchResult m) -> m.group(1)).filter(v -> !v.matches("(GITHUB|RUNNER)_.*"))
                    .forEach(v -> assertTrue(given.containsKey(v), script + ": " + v));
                given.keySet().forEach(v -> assertTrue(v.equals("GH_TOKEN") || read(script).contains("$" + v), script + ": " + v + " is not used"));
            }
        }
    }

    /** The suite's own command line, of two builds, and then the comparison's. */
    @Test
    void bothSidesAreMeasuredInTurnAndCompared() throws Exception {
        assertEquals(0, run("measure.sh", "java", "exit 0").exitValue());
        List<List<String>> calls = calls("java");
        assertEquals(List.of("-cp", "mine.jar:lib/*", "org.requestcore.Main"), calls.get(0).subList(0, 3));
        Request request = Measure.request(calls.get(0).subList(3, calls.get(0).size()));
        assertEquals(folder + "/requestcore-base/./mine.jar:" + folder + "/requestcore-base/./lib/*", request.variants().get(1).build());
        assertEquals(List.of("RouteMatch", "-p", "stack=floor", "-f", "2"), Measure.jmh(calls.get(0).subList(3, calls.get(0).size())));
        assertEquals(List.of("org.requestcore.Main", "compare", request.folder() + "_base", request.folder().toString()), calls.get(1).subList(2, 6));
        CommandLine.ParseResult compare = new CommandLine(new Compare()).parseArgs(calls.get(1).subList(4, calls.get(1).size()).toArray(String[]::new));
        assertEquals(List.of("--markdown", "--fail-above", "--gate"), compare.matchedOptions().stream().map(o -> o.longestName()).distinct().toList());
        assertEquals("judged=0\n", Files.readString(folder.resolve("output")));
    }

    @Test
    void withoutALimitNothingIsGated() throws Exception {
        environment.put("FAIL_ABOVE", "");
        run("measure.sh", "java", "exit 0");
        assertEquals("--markdown", calls("java").get(1).get(calls("java").get(1).size() - 1));
    }

    /** What got worse fails the job after it was told; a comparison that can't be made does so at once. */
    @Test
    void theComparisonsExitCodeIsKept() throws Exception {
        assertEquals(0, run("measure.sh", "java", "[ $4 != compare ] || { echo '## worse'; exit 3; }").exitValue());
        assertEquals("judged=3\n", Files.readString(folder.resolve("output")));
        assertEquals("## worse\n", Files.readString(folder.resolve("summary")));
        assertEquals(2, run("measure.sh", "java", "[ $4 != compare ] || exit 2").exitValue());
        assertEquals(1, run("measure.sh", "java", "exit 1").exitValue());
    }

    @Test
    void thereIsOneComment() throws Exception {
        Files.writeString(folder.resolve("requestcore.md"), "## head against base\n");
        assertEquals(0, run("comment.sh", "gh", "exit 0").exitValue());
        assertTrue(calls("gh").get(1).containsAll(List.of("POST", "repos/a/b/issues/7/comments")), calls("gh").toString());
        assertTrue(Files.readString(folder.resolve("requestcore-comment.md")).startsWith("<!-- requestcore: requestcore -->\n## head against base\n"));
        assertEquals(0, run("comment.sh", "gh", "[ $2 != --paginate ] || printf '41\\n42\\n'").exitValue());
        assertTrue(calls("gh").get(1).containsAll(List.of("PATCH", "repos/a/b/issues/comments/41")), calls("gh").toString());
        assertTrue(calls("gh").get(0).get(4).contains("startswith(\"<!-- requestcore: requestcore -->\")"), calls("gh").toString());
    }

    @Test
    void aCommentIsNoLongerThanGithubTakes() throws Exception {
        Files.writeString(folder.resolve("requestcore.md"), "| a row |\n".repeat(10_000));
        run("comment.sh", "gh", "exit 0");
        String comment = Files.readString(folder.resolve("requestcore-comment.md"));
        assertTrue(comment.length() < 65_536 && comment.endsWith("\nCut here: the whole stands in the summary of the job.\n"), comment.length() + "");
    }

    @Test
    void aNameIsNoProgram() throws Exception {
        Files.writeString(folder.resolve("requestcore.md"), "");
        environment.put("NAME", "x\") or true) | .id #");
        assertEquals(2, run("comment.sh", "gh", "exit 0").exitValue());
    }

    private static Map<?, ?> action() {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read(ACTION.resolve("action.yml")));
    }

    /** @param standIn for a program, that is called with the same arguments after they were written down */
    private Process run(String script, String program, String standIn) throws IOException, InterruptedException {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        Files.deleteIfExists(folder.resolve("calls-" + program));
        Files.deleteIfExists(folder.resolve("output"));
        Path file = Files.writeString(programs.resolve(program), "#!/bin/bash\nprintf '%s\\n' \"$@\" '' >> '" + folder + "/calls-" + program + "'\n" + standIn + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder("bash", ACTION.resolve(script).toAbsolutePath().toString()).redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        Process process = builder.start();
        process.waitFor();
        return process;
    }

    /** The arguments of each call. */
    private List<List<String>> calls(String program) {
        return Pattern.compile("\n\n").splitAsStream(read(folder.resolve("calls-" + program))).map(call -> call.strip().lines().toList()).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
