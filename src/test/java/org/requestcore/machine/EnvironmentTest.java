package org.requestcore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    private static final String CPUS = "sys/devices/system/cpu/";

    @TempDir
    private Path root;
    private FakeSystem system;

    @BeforeEach
    void startEmpty() {
        system = new FakeSystem(root);
    }

    @Test
    void readsTheProcessor() throws Exception {
        system.with("proc/cpuinfo", "processor\t: 0\nmodel name\t: AMD EPYC\nmicrocode\t: 0x1000065\nflags\t\t: fpu hypervisor sse\n\nprocessor\t: 1\nmodel name\t: Other")
            .with("proc/self/status", "Name:\tjava\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1").with(CPUS + "online", "0-3").with(CPUS + "isolated", "")
            .with("sys/class/dmi/id/sys_vendor", "Amazon EC2").with("sys/class/dmi/id/product_name", "m7i.large")
            .with(CPUS + "smt/active", "1").with(CPUS + "intel_pstate/no_turbo", "0")
            .with("sys/devices/system/node/node0/cpulist", "0-1").with("sys/devices/system/node/node1/cpulist", "2-3").with("sys/devices/system/node/online", "0-1");
        for (int cpu = 0; cpu < 4; cpu++) {
            system.with(CPUS + "cpu" + cpu + "/cpufreq/scaling_governor", cpu < 3 ? "performance" : "powersave").with(CPUS + "cpu" + cpu + "/cpufreq/scaling_driver", "intel_pstate");
        }
        assertEquals(Map.ofEntries(Map.entry("cpu", "AMD EPYC"), Map.entry("microcode", "0x1000065"), Map.entry("machine", "Amazon EC2 m7i.large"), Map.entry("virtualised", true),
            Map.entry("cpusAllowed", "0-1"), Map.entry("cpusOnline", "0-3"), Map.entry("governor", "performance 3, powersave 1"), Map.entry("frequencyDriver", "intel_pstate"),
            Map.entry("turbo", "1"), Map.entry("smt", "1"), Map.entry("numaNodes", 2)), CpuFacts.read(system.files()));
    }

    @Test
    void governorOfAllIsSaidOnce() throws Exception {
        system.with(CPUS + "cpu0/cpufreq/scaling_governor", "performance").with(CPUS + "cpu1/cpufreq/scaling_governor", "performance").with(CPUS + "cpufreq/boost", "0");
        assertEquals(Map.of("cpu", "unknown", "governor", "performance", "turbo", "0"), CpuFacts.read(system.files()));
    }

    @Test
    void bareX86IsNotVirtualisedAndArmSaysNothing() throws Exception {
        assertEquals(false, CpuFacts.read(system.with("proc/cpuinfo", "model name: Ryzen\nflags: fpu sse").files()).get("virtualised"));
        assertEquals(Map.of("cpu", "ARM implementer 0x41, part 0xd40"), CpuFacts.read(system.with("proc/cpuinfo", "CPU implementer\t: 0x41\nCPU part\t: 0xd40\nFeatures : fp").files()));
    }

    @Test
    void readsTheKernel() throws Exception {
        system.with("proc/sys/kernel/osrelease", "6.1.0").with("proc/sys/kernel/version", "#1 SMP").with("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never")
            .with("sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc").with("proc/sys/kernel/randomize_va_space", "2")
            .with("proc/meminfo", "MemTotal:       16000000 kB\nMemAvailable:    8388608 kB\nSwapTotal:       2097152 kB\nSwapFree:        1048576 kB")
            .with(CPUS + "vulnerabilities/mds", "Not affected").with(CPUS + "vulnerabilities/spectre_v1", "Mitigation: usercopy").with(CPUS + "vulnerabilities/spectre_v2", "Mitigation: Retpolines")
            .with(CPUS + "vulnerabilities/retbleed", "Vulnerable");
        assertEquals(Map.of("kernel", "6.1.0 #1 SMP", "transparentHugePages", "always [madvise] never", "clocksource", "tsc", "addressRandomization", "2", "memoryAvailableMb", 8_192L,
            "swapMb", 2_048L, "swapUsedMb", 1_024L, "mitigations", "mitigation: spectre_v1, spectre_v2; vulnerable: retbleed"), KernelFacts.read(system.files()));
    }

    @Test
    void systemWithoutTheseFilesIsReadAsWell() {
        Map<String, Object> facts = Environment.read(system.files());
        assertTrue(facts.keySet().containsAll(List.of("host", "os", "cpu", "cores", "memoryMb", "jdk", "jvm")), facts.toString());
        assertFalse(facts.containsKey("governor") || facts.containsKey("cpuQuotaCores") || facts.containsKey("kernel"), facts.toString());
    }

    @Test
    void everyFactIsPlain() {
        Environment.read().forEach((name, value) -> assertTrue(value instanceof String || value instanceof Number || value instanceof Boolean, name));
        Noise.read().forEach((name, value) -> assertTrue(((Number) value).doubleValue() >= 0, name));
    }
}
