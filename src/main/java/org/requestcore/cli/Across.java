package org.requestcore.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Option;

import org.requestcore.result.Likeness;
import org.requestcore.workload.BadInput;

/** In what runs may differ although it moves every row: the same wherever runs are held against each other. */
final class Across {
    @Option(names = "--across", split = ",", paramLabel = "CONDITION", description = "In spite of a different host, jdk or flags: those of them that are named here.")
    private List<String> across = List.of();

    /** @throws BadInput if there is no such condition */
    Set<String> conditions() {
        across.stream().filter(c -> !Likeness.ACROSS.contains(c)).findFirst().ifPresent(c -> {
            throw new BadInput("--across: '" + c + "' is unknown; take some of " + String.join(", ", Likeness.ACROSS));
        });
        return new LinkedHashSet<>(across);
    }
}
