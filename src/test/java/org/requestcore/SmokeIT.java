package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every benchmark, every contender, one tiny iteration on one small input: nothing that is offered fails in its set-up, its measured method or its last proof. */
class SmokeIT {
    @TempDir
    private Path folder;

    @Test
    void everyBenchmarkRuns() throws Exception {
        Jar.Result run = Jar.run(folder, ".*", "-f", "0", "-wi", "0", "-i", "1", "-r", "5ms", "-foe", "true",
            "-p", "table=gplus", "-p", "depth=3", "-p", "chain=permuted", "-p", "wire=post", "-p", "shape=served", "-p", "pipeline=4", "-p", "payload=order", "-p", "profile=clean", "-p", "pool=256");
        assertEquals(0, run.exit(), run.all());
        assertFalse(run.out().contains("<failure>"), run.all());
    }
}
