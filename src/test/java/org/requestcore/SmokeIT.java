package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.contract.Stacks;

/** Every benchmark, every contender, one tiny iteration on one small input: nothing that is offered fails in its set-up, its measured method or its last proof. */
class SmokeIT {
    @TempDir
    private Path folder;

    /** But for stacks on islands, which can't be in this JVM: they are measured in ClassLoadingIT. How long a walk is makes no other way for a stack; servers are LoadIT's. */
    @Test
    void everyBenchmarkRuns() throws Exception {
        String withoutIslands = Stacks.all().stream().filter(stack -> !stack.island().isEmpty()).map(stack -> "-" + stack.name()).collect(Collectors.joining(","));
        runs("^(?!.*(Pool|[.]load[.]))", "-p", "stack=" + withoutIslands, "-p", "refusal=bad-request", "-p", "pipeline=4", "-p", "live=1", "-p", "array=1");
        runs("Pool", "-p", "stack=floor,radix", "-p", "pool=256");
    }

    private void runs(String benchmarks, String... narrowed) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(benchmarks, "-f", "0", "-wi", "0", "-i", "1", "-r", "5ms", "-foe", "true",
            "-p", "table=gplus", "-p", "depth=3", "-p", "chain=permuted", "-p", "wire=post", "-p", "shape=served", "-p", "payload=order", "-p", "profile=clean"));
        arguments.addAll(List.of(narrowed));
        Jar.Result run = Jar.quick(folder, arguments.toArray(String[]::new));
        assertEquals(0, run.exit(), run.all());
        assertFalse(run.out().contains("<failure>"), run.all());
    }
}
