package org.requestcore.run.folder;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.contract.island.Islands;
import org.requestcore.plan.Plan;
import org.requestcore.workload.BadInput;

/**
 * The class paths of one build's forks: the build's own, and before it the island of the fork's stack.
 *
 * @param build   its class path
 * @param islands by stack; stacks without one are left out
 */
public record ForkClassPath(String build, Map<String, String> islands) {

    /** @throws BadInput if it is another build's, whose stacks can't be asked */
    public static ForkClassPath of(String build) {
        if (build.equals(System.getProperty("java.class.path"))) {
            return new ForkClassPath(build, Islands.all());
        }
        try (OtherBuild other = new OtherBuild(build)) {
            return new ForkClassPath(build, other.islands());
        }
    }

    /** @param stack of the fork's row; empty for rows of none */
    public String forStack(String stack) {
        return islands.containsKey(stack) && !build.startsWith(islands.get(stack) + File.pathSeparator) ? islands.get(stack) + File.pathSeparator + build : build;
    }

    /**
     * All that a plan's forks have on their class paths.
     *
     * @throws BadInput if a part of an island is not there
     */
    String whole(Plan plan) {
        Stream<String> stacks = plan.rows().stream().map(row -> row.cell().params().get("stack")).filter(Objects::nonNull).distinct().sorted().filter(islands::containsKey);
        return Stream.concat(stacks.map(this::island), Stream.of(build)).collect(Collectors.joining(File.pathSeparator));
    }

    private String island(String stack) {
        for (String jar : islands.get(stack).split(File.pathSeparator)) {
            if (!Files.exists(Path.of(jar))) {
                throw new BadInput("%s: no such file, but forks of stack '%s' need it; build it, or leave that stack out".formatted(jar, stack));
            }
        }
        return islands.get(stack);
    }
}
