package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example of an own stack: compiled against the jar, packed into a jar of its own, verified and measured. */
class OwnStackIT {
    @TempDir
    private Path folder;

    @Test
    void ownStackIsVerifiedAndMeasuredLikeOurs() throws Exception {
        Path jar = StackJar.build(Path.of("src", "example", "mine"), folder);
        Jar.Result verify = Jar.java(folder, StackJar.command(jar, "verify", "-p", "stack=mine"));
        assertEquals(0, verify.exit(), verify.all());
        assertTrue(verify.out().lines().anyMatch(l -> l.matches("ok +mine +router +github .*")), verify.all());
        assertTrue(verify.out().lines().anyMatch(l -> l.matches("absent +mine +router +github-full .*MineRouter knows no catch-all")), verify.all());
        Jar.Result run = Jar.java(folder, StackJar.command(jar, "RouteMatch", "-p", "stack=mine,radix", "-p", "profile=clean", "-f", "1", "-wi", "1", "-i", "1", "-w", "100ms", "-r", "100ms"));
        assertEquals(0, run.exit(), run.all());
        assertTrue(run.out().lines().anyMatch(l -> l.startsWith("RouteMatchBenchmark.match") && l.contains(" mine ")), run.all());
    }
}
