package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every benchmark, every contender, one tiny iteration: nothing that is offered fails in its set-up or its measured method. */
class SmokeIT {
    @TempDir
    private Path folder;

    @Test
    void everyBenchmarkRuns() throws Exception {
        Jar.Result run = Jar.run(folder, ".*", "-f", "0", "-wi", "0", "-i", "1", "-r", "5ms", "-foe", "true",
            "-p", "depth=0,3", "-p", "wire=wrk,post", "-p", "shape=canned,served", "-p", "payload=user,order", "-p", "profile=clean", "-p", "pool=256");
        assertEquals(0, run.exit(), run.all());
        assertFalse(run.out().contains("<failure>"), run.all());
    }
}
