package org.requestcore.workload.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the system that some rows need.
 *
 * @param name    on the PATH
 * @param install the command that gets it
 */
public record Tool(String name, String install) {
    /** What loads servers. */
    public static final Tool WRK = new Tool("wrk", "apt-get install wrk");
    public static final Tool GO = new Tool("go", "apt-get install golang-go (1.21 or newer), or from go.dev/dl");
    public static final Tool PYTHON = new Tool("python3", "apt-get install python3 python3-venv");
    /** What gets the client that loads servers at a rate. */
    public static final Tool MAVEN = new Tool("mvn", "apt-get install maven");
    /** Where they are installed without being on everybody's PATH. */
    private static final List<String> USUAL = List.of("/usr/local/go/bin", "/usr/lib/go/bin");

    /** Why nothing that needs it can be measured: the rest of the sentence "absent: ..."; empty if it is there. */
    public Optional<String> absence() {
        return path().isPresent() ? Optional.empty() : Optional.of(name + " is not there; install it with: " + install);
    }

    /** Where it is. */
    public Optional<Path> path() {
        String path = System.getenv("PATH");
        Stream<String> told = path == null ? Stream.empty() : Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty());
        return Stream.concat(told, USUAL.stream()).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }
}
