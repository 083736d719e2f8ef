package org.requestcore.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.requestcore.Main;
import org.requestcore.contract.Stack;
import org.requestcore.contract.island.Islands;
import org.requestcore.workload.routes.RouteTable;

/** {@code verify} once more, of one stack whose libraries have a class path of their own, in a JVM that has it. */
final class IslandVerification {
    private IslandVerification() {
    }

    /** Its lines and its sum go where ours go. @return its exit code */
    static int run(Stack stack, List<RouteTable> tables, boolean verbose) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", Islands.before(stack), Main.class.getName(), "verify",
            "-p", "stack=" + stack.name(), "-p", "table=" + String.join(",", tables.stream().map(RouteTable::name).toList())));
        if (verbose) {
            command.add("--verbose");
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
