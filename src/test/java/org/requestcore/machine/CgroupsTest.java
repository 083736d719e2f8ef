package org.requestcore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupsTest {
    private static final String V2 = "32 25 0:28 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate";
    private static final String V1_CPU = "33 25 0:29 %s /sys/fs/cgroup/cpu,cpuacct rw shared:10 - cgroup cgroup rw,cpu,cpuacct";
    private static final String V1_MEMORY = "34 25 0:30 %s /sys/fs/cgroup/memory rw shared:11 - cgroup cgroup rw,memory";

    @TempDir
    private Path root;
    private FakeSystem system;

    @BeforeEach
    void startEmpty() {
        system = new FakeSystem(root);
    }

    @Test
    void groupsAboveLimitToo() throws Exception {
        system.with("proc/self/mountinfo", V2).with("proc/self/cgroup", "0::/kubepods/pod1/main")
            .with("sys/fs/cgroup/kubepods/pod1/main/cpu.max", "400000 100000").with("sys/fs/cgroup/kubepods/pod1/main/memory.max", "max")
            .with("sys/fs/cgroup/kubepods/pod1/cpu.max", "150000 100000").with("sys/fs/cgroup/kubepods/cpu.max", "max 100000")
            .with("sys/fs/cgroup/kubepods/memory.max", "2147483648")
            .with("sys/fs/cgroup/kubepods/pod2/cpu.max", "1000 100000");
        assertEquals(Map.of("cpuQuotaCores", 1.5, "memoryLimitMb", 2_048L), Cgroups.read(system.files()));
    }

    @Test
    void namespaceShowsOwnGroupAsRoot() throws Exception {
        system.with("proc/self/mountinfo", V2).with("proc/self/cgroup", "0::/").with("sys/fs/cgroup/cpu.max", "50000 100000");
        assertEquals(Map.of("cpuQuotaCores", 0.5), Cgroups.read(system.files()));
    }

    @Test
    void mountedGroupIsTakenOffThePath() throws Exception {
        system.with("proc/self/mountinfo", V2.replace(" / /sys", " /docker/abc /sys")).with("proc/self/cgroup", "0::/docker/abc/below")
            .with("sys/fs/cgroup/below/cpu.max", "300000 100000");
        assertEquals(Map.of("cpuQuotaCores", 3.0), Cgroups.read(system.files()));
    }

    @Test
    void groupOutsideOfTheNamespaceIsReadAtTheMount() throws Exception {
        system.with("proc/self/mountinfo", V2).with("proc/self/cgroup", "0::/../../other").with("sys/fs/cgroup/cpu.max", "200000 100000");
        assertEquals(Map.of("cpuQuotaCores", 2.0), Cgroups.read(system.files()));
    }

    @Test
    void readsVersionOne() throws Exception {
        system.with("proc/self/mountinfo", V1_CPU.formatted("/") + "\n" + V1_MEMORY.formatted("/"))
            .with("proc/self/cgroup", "5:memory:/docker/abc\n3:cpu,cpuacct:/docker/abc\n1:name=systemd:/docker/abc\n0::/docker/abc")
            .with("sys/fs/cgroup/cpu,cpuacct/docker/abc/cpu.cfs_quota_us", "250000").with("sys/fs/cgroup/cpu,cpuacct/docker/abc/cpu.cfs_period_us", "100000")
            .with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1").with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000")
            .with("sys/fs/cgroup/memory/docker/abc/memory.limit_in_bytes", "1610612736").with("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712");
        assertEquals(Map.of("cpuQuotaCores", 2.5, "memoryLimitMb", 1_536L), Cgroups.read(system.files()));
    }

    @Test
    void noLimitIsNoFact() throws Exception {
        assertEquals(Map.of(), Cgroups.read(system.files()));
        system.with("proc/self/mountinfo", V2).with("proc/self/cgroup", "0::/user.slice")
            .with("sys/fs/cgroup/user.slice/cpu.max", "max 100000").with("sys/fs/cgroup/user.slice/memory.max", "max");
        assertEquals(Map.of(), Cgroups.read(system.files()));
    }

    @Test
    void nonsenseIsNoFact() throws Exception {
        system.with("proc/self/mountinfo", "garbage\n" + V2).with("proc/self/cgroup", "garbage\n0::/").with("sys/fs/cgroup/cpu.max", "a lot").with("sys/fs/cgroup/memory.max", "");
        assertEquals(Map.of(), Cgroups.read(system.files()));
    }
}
