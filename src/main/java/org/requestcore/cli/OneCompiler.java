package org.requestcore.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM with the first compiler only, for code that runs once: the second takes longer over it than it saves. A third of the time of {@code verify}'s processors
 * goes that way.
 */
public final class OneCompiler {
    public static final String OPTION = "-XX:TieredStopAtLevel=1";

    private OneCompiler() {
    }

    /** Whether this JVM has both, and can be started again. It can't where the system doesn't tell how a process was started. */
    public static boolean isMissing() {
        return arguments().findAny().isPresent() && arguments().noneMatch(argument -> argument.startsWith("-XX:TieredStopAtLevel") || argument.equals("-Xint"));
    }

    /** Starts the program again as it was started, and waits. @return its exit code */
    public static int startAgain() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), OPTION));
        arguments().forEach(command::add);
        return Children.start(new ProcessBuilder(command).inheritIO()).waitFor();
    }

    private static Stream<String> arguments() {
        return ProcessHandle.current().info().arguments().stream().flatMap(Arrays::stream);
    }
}
