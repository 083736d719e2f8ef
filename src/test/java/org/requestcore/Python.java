package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A virtual environment below target/ with what a file of requirements asks for; made again when that changes. */
public final class Python {
    static final Python NOTEBOOKS = new Python("python", Notebook.FOLDER.resolve("requirements.txt"));
    /** Which asks servers what an OpenAPI document lets one ask. */
    public static final Python SCHEMATHESIS = new Python("schemathesis", Path.of("src", "test", "resources", "schemathesis", "requirements.txt"));

    private final Path home;
    private final Path requirements;
    private final Path stamp;

    private Python(String name, Path requirements) {
        home = Path.of("target", name).toAbsolutePath();
        this.requirements = requirements.toAbsolutePath();
        stamp = home.resolve("requirements.txt");
    }

    /** @param out standard output, and errors */
    public record Result(int exit, String out) {
    }

    /** Skips the test if there is no Python; in CI, fails it. */
    public void prepare() throws IOException, InterruptedException {
        if (!isUsable()) {
            String message = "this needs a python3 of 3.11 or newer with its venv module";
            if (System.getenv("CI") != null) {
                fail(message);
            }
            abort(message);
        }
        if (!Files.exists(stamp) || Files.mismatch(stamp, requirements) >= 0) {
            demand(start(Path.of(""), List.of("python3", "-m", "venv", "--clear", home.toString())));
            demand(run(Path.of(""), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements.toString()));
            Files.copy(requirements, stamp);
        }
    }

    /** Ends within ten minutes, or fails. */
    public Result run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin").resolve("python").toString()));
        command.addAll(List.of(arguments));
        return start(folder, command);
    }

    private boolean isUsable() throws InterruptedException {
        try {
            return start(Path.of(""), List.of("python3", "-c", "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))")).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Result start(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("python", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
            // nothing of the user's own settings, and nothing written to his home
            builder.environment().put("IPYTHONDIR", home.resolve("ipython").toString());
            builder.environment().put("MPLCONFIGDIR", home.resolve("matplotlib").toString());
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            Process process = builder.start();
            boolean ended = process.waitFor(10, TimeUnit.MINUTES);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            assertTrue(ended, "still running after ten minutes: " + command);
            return new Result(process.exitValue(), Files.readString(out));
        } finally {
            Files.delete(out);
        }
    }

    private static void demand(Result result) {
        assertEquals(0, result.exit(), result.out());
    }
}
