package org.requestcore.cli.verification;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.requestcore.cli.Children;
import org.requestcore.cli.OneCompiler;
import org.requestcore.contract.island.Islands;
import org.requestcore.contract.Stack;
import org.requestcore.Main;
import org.requestcore.run.Terminal;
import org.requestcore.workload.routes.RouteTable;

/** {@code verify} once more, of one stack whose libraries have a class path of their own, in a JVM that has it. */
final class IslandVerification {
    private IslandVerification() {
    }

    /** @param out its lines and its sum, in the letters that the locale has */
    record Outcome(int exit, byte[] out) {
    }

    /** Waits for its end. */
    static Outcome run(Stack stack, List<RouteTable> tables, boolean verbose) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of("-p", "table=" + String.join(",", tables.stream().map(RouteTable::name).toList())));
        if (verbose) {
            options.add("--verbose");
        }
        Process process = start(stack, Redirect.PIPE, options);
        byte[] out = process.getInputStream().readAllBytes();
        return new Outcome(process.waitFor(), out);
    }

    /** @param out where its standard output goes; its errors go where ours go */
    static Process start(Stack stack, Redirect out, List<String> options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, OneCompiler.OPTION, "-cp", Islands.before(stack), Main.class.getName(), "verify", "-p", "stack=" + stack.name()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO().redirectOutput(out);
        builder.environment().put("COLUMNS", String.valueOf(Terminal.columns()));
        return Children.start(builder);
    }
}
