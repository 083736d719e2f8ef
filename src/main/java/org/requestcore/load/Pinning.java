package org.requestcore.load;

import java.util.List;

import org.requestcore.workload.program.Tool;

/** The server has a core, the client another, so that neither takes the other's: where there are two, and taskset is there. */
record Pinning(List<String> server, List<String> client) {

    static Pinning ofThisMachine() {
        return Runtime.getRuntime().availableProcessors() > 1 && new Tool("taskset", "apt-get install util-linux").path().isPresent() ? new Pinning(List.of("taskset", "-c", "0"), List.of("taskset", "-c", "1")) : new Pinning(List.of(), List.of());
    }
}
