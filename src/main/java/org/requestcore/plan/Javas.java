package org.requestcore.plan;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.LinkedHashSet;
import java.util.Set;

import org.requestcore.workload.BadInput;

/** The JVMs that -jvm names. */
final class Javas {
    private Javas() {
    }

    /** @throws BadInput if one of a plan's can't be started: before a folder is made, not in its first fork */
    static void check(Plan plan) {
        Set<String> javas = new LinkedHashSet<>();
        plan.rows().forEach(row -> javas.add(row.options().getJvm().orElse(row.entry().getJvm().orElse(""))));
        javas.stream().filter(java -> !java.isEmpty()).forEach(Javas::check);
    }

    private static void check(String java) {
        try {
            int exit = new ProcessBuilder(java, "-version").redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().waitFor();
            if (exit != 0) {
                throw new BadInput("-jvm " + java + ": is no Java that starts (" + java + " -version ends with exit code " + exit + "); name a JDK's bin/java");
            }
        } catch (IOException e) {
            throw new BadInput("-jvm " + java + ": can't be started; name a JDK's bin/java");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
