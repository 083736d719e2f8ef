package org.requestcore.machine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymptomsTest {
    private static final Map<String, Object> SOUND = Map.ofEntries(Map.entry("cores", 8), Map.entry("otherCpuPercent", 0.4), Map.entry("stealPercent", 0.0), Map.entry("virtualised", false),
        Map.entry("smt", "0"), Map.entry("numaNodes", 1), Map.entry("governor", "performance"), Map.entry("turbo", "0"), Map.entry("memoryAvailableMb", 9_000L),
        Map.entry("transparentHugePages", "always [madvise] never"), Map.entry("clocksource", "tsc"), Map.entry("nanoTimeStepNs", 30L), Map.entry("nanoTimeCallNs", 25L),
        Map.entry("cpuTimeStepNs", 400L), Map.entry("jvmBuild", "release"), Map.entry("otherRun", false));

    @Test
    void soundMachineHasNoProblem() {
        assertEquals(List.of(), Symptoms.of(SOUND));
        assertEquals(List.of(), Symptoms.unread(SOUND));
    }

    @Test
    void unknownMachineHasNoProblemButIsSaidToBeUnknown() {
        assertEquals(List.of(), Symptoms.of(Map.of()));
        assertTrue(Symptoms.unread(Map.of()).containsAll(List.of("governor", "turbo", "stealPercent")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cores                | 2                       | There are 2 cores.
        cores                | 1                       | There is 1 core.
        otherCpuPercent      | 37.4                    | Other processes took 37 %
        stealPercent         | 2.5                     | The hypervisor gave 2
        virtualised          | true                    | This is a virtual machine.
        otherRun             | true                    | Another benchmark is running
        cpuQuotaCores        | 3.0                     | A control group limits this process to 3
        smt                  | 1                       | Two threads share each core
        numaNodes            | 2                       | Memory has 2 nodes
        governor             | powersave               | The frequency governor is powersave.
        governor             | performance 3, schedutil 1 | The frequency governor is performance 3, schedutil 1.
        turbo                | 1                       | Turbo is on.
        memoryAvailableMb    | 512.0                   | 512 MB of memory are left.
        memoryLimitMb        | 600.0                   | 600 MB of memory are left.
        transparentHugePages | [always] madvise never  | Transparent huge pages are set to always.
        nanoTimeStepNs       | 1000.0                  | System.nanoTime steps by 1
        nanoTimeCallNs       | 700.0                   | System.nanoTime steps by 30 ns and costs 700 ns (clock source tsc).
        cpuTimeStepNs        | 10000000.0              | The thread's CPU clock steps by 10 ms.
        jvmBuild             | fastdebug               | This JVM is a fastdebug build.
        JAVA_TOOL_OPTIONS    | -Xint                   | The environment sets JAVA_TOOL_OPTIONS=-Xint.
        """)
    void eachFactIsOneProblem(String name, String value, String what) {
        Map<String, Object> facts = new HashMap<>(SOUND);
        facts.put(name, value.matches("true|false") ? (Object) Boolean.valueOf(value) : value.matches("[\\d.]+") && !name.matches("smt|turbo") ? Double.valueOf(value) : value);
        List<Finding> findings = Symptoms.of(facts);
        assertEquals(1, findings.size(), findings.toString());
        assertTrue(findings.get(0).what().startsWith(what), findings.toString());
    }

    @Test
    void loadAverageSpeaksWhereProcessTimesCannot() {
        Map<String, Object> facts = new HashMap<>(SOUND);
        facts.put("loadAtStart", 6.0);
        assertEquals(List.of(), Symptoms.of(facts));
        facts.remove("otherCpuPercent");
        assertTrue(Symptoms.of(facts).get(0).what().startsWith("The load average is 6"));
    }
}
