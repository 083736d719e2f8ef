package org.requestcore.cli.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.Gson;

import org.requestcore.Main;
import org.requestcore.contract.Stack;
import org.requestcore.contract.conformance.Conformance;
import org.requestcore.contract.conformance.Conformances;
import org.requestcore.contract.island.Islands;

/** Stacks asked about each behaviour: in this JVM, or, if their libraries have a class path of their own, in one that has it. */
public final class AskedConformance {
    private AskedConformance() {
    }

    /** A line a stack and behaviour. */
    public static List<Conformance> of(List<Stack> stacks) throws IOException, InterruptedException {
        List<Conformance> all = new ArrayList<>();
        for (Stack stack : stacks) {
            all.addAll(Islands.isHere(stack) || Islands.absence(stack).isPresent() ? Conformances.of(stack) : onIsland(stack));
        }
        return all;
    }

    private static List<Conformance> onIsland(Stack stack) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", Islands.before(stack), Main.class.getName(),
            "list", "--conformance=" + stack.name(), "--json").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // libraries may have said something before
        return process.waitFor() == 0 ? List.of(new Gson().fromJson(told.substring(told.indexOf("[\n")), Conformance[].class)) : Conformances.of(stack);
    }
}
