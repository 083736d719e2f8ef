package org.requestcore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasLearntIsKnownToTheNextRun() {
        Path file = folder.resolve("cache").resolve("hosts.json");
        assertEquals(OptionalDouble.empty(), new KnownHosts(file).extraSeconds());
        new KnownHosts(file).learn(2.345);
        assertEquals(OptionalDouble.of(2.35), new KnownHosts(file).extraSeconds());
    }

    @Test
    void oneHourOfALoadedMachineIsNotBelieved() {
        KnownHosts hosts = new KnownHosts(folder.resolve("hosts.json"));
        DoubleStream.of(2, 2.2, 10.6, 2.1, 2.4).forEach(hosts::learn);
        assertEquals(OptionalDouble.of(2.2), hosts.extraSeconds());
    }

    @Test
    void aMachineThatHasBecomeSlowerIsKnownAgainAfterThreeRuns() {
        KnownHosts hosts = new KnownHosts(folder.resolve("hosts.json"));
        DoubleStream.of(2, 2, 2, 2, 2, 6, 6, 6).forEach(hosts::learn);
        assertEquals(OptionalDouble.of(6), hosts.extraSeconds());
    }

    @Test
    void whatIsNoNumberIsNoReading() throws Exception {
        Path file = folder.resolve("hosts.json");
        new KnownHosts(file).learn(2.5);
        Files.writeString(file, Files.readString(file).replace("2.5", "\"2\", null, [], 2.5"));
        assertEquals(OptionalDouble.of(2.5), new KnownHosts(file).extraSeconds());
    }

    /** A cache is no reason to fail. */
    @Test
    void aFileThatCannotBeReadOrWrittenIsNoKnowledge() throws Exception {
        Path garbled = Files.writeString(folder.resolve("hosts.json"), "no JSON");
        assertEquals(OptionalDouble.empty(), new KnownHosts(garbled).extraSeconds());
        KnownHosts nowhere = new KnownHosts(garbled.resolve("hosts.json"));
        nowhere.learn(2);
        assertEquals(OptionalDouble.empty(), nowhere.extraSeconds());
    }
}
