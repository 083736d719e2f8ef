package org.requestcore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisturbanceTest {
    @TempDir
    private Path root;
    private FakeSystem system;

    @BeforeEach
    void startEmpty() {
        system = new FakeSystem(root);
    }

    @Test
    void othersAreWhoIsNeitherThisProcessNorItsDescendants() throws Exception {
        // user nice system idle iowait irq softirq steal guest guest_nice
        system.with("proc/stat", "cpu  1000 0 500 8000 0 0 0 100 400 0\ncpu0 1 2 3 4 5 6 7 8 9 10").with("proc/self/stat", process(7, 1, 100, 0));
        process(1, 0, 50, 900);
        process(7, 1, 100, 0);
        process(8, 7, 10, 0);
        Disturbance disturbance = Disturbance.start(system.files());
        // 1,000 ticks more: 500 busy, 40 stolen
        system.with("proc/stat", "cpu  1400 0 600 8440 20 0 0 140 700 0");
        process(1, 0, 60, 900);
        // itself 100, a child that ended 60 less the 10 that it had, one that runs 90, one of that one 50
        process(7, 1, 200, 60);
        process(9, 7, 90, 0);
        process(10, 9, 50, 0);
        process(8, 1, 0, 0);
        assertEquals(Map.of("stealPercent", 4.0, "otherCpuPercent", 21.0), disturbance.read());
    }

    @Test
    void shareIsNeverBelowNothing() throws Exception {
        system.with("proc/stat", "cpu  0 0 0 0 0 0 0 0 0 0").with("proc/self/stat", process(7, 1, 0, 0));
        Disturbance disturbance = Disturbance.start(system.files());
        system.with("proc/stat", "cpu  50 0 0 50 0 0 0 0 0 0");
        process(7, 1, 52, 0);
        assertEquals(Map.of("stealPercent", 0.0, "otherCpuPercent", 0.0), disturbance.read());
    }

    @Test
    void nothingIsSaidWhereNothingIsCounted() {
        assertEquals(Map.of(), Disturbance.start(system.files()).read());
    }

    /** With a name as bad as names can be. */
    private String process(int pid, int parent, int user, int childrenUser) throws IOException {
        String stat = pid + " (a) b (" + pid + ") S " + parent + " 1 1 0 -1 4194304 9 8 7 6 " + user + " 0 " + childrenUser + " 0 20 0 1 0 111 2222 33";
        system.with("proc/" + pid + "/stat", stat);
        return stat;
    }
}
