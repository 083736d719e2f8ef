package org.requestcore.cli;

import java.util.List;

import picocli.CommandLine.Option;

import org.requestcore.report.Gate;
import org.requestcore.workload.BadInput;

/** When a comparison fails: the same wherever two runs are compared. */
final class Limit {
    @Option(names = "--fail-above", paramLabel = "PERCENT", description = {
        "For CI, e.g. 5%%: exit code 3 if a row got worse by more than that, and its interval says that this is no noise: its lower end is above 1.",
        "B/op counts from one byte on. Rows with a single fork have no interval and can't fail; how many there are is said."})
    private String failAbove;

    @Option(names = "--gate", split = ",", paramLabel = "METRIC", defaultValue = "time,bytes", description = {
        "What --fail-above looks at: time (the score), cpu, bytes (B/op). Default: ${DEFAULT-VALUE}.",
        "On a machine shared with others, as CI's are, bytes alone hardly ever fails without a cause; time needs five forks and more."})
    private List<String> gate;

    boolean isSet() {
        return failAbove != null;
    }

    /**
     * @return null if nothing fails
     * @throws BadInput if it is no percentage, or there is no such metric
     */
    Gate gate() {
        Gate checked = Gate.of(isSet() ? failAbove : "0%", gate);
        return isSet() ? checked : null;
    }

    /** The same, as a command line has it. */
    List<String> arguments() {
        return isSet() ? List.of("--fail-above", failAbove, "--gate", String.join(",", gate)) : List.of();
    }
}
