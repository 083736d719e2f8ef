package org.requestcore.machine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What facts about a machine mean for numbers: one rule each, the worst first. A fact that isn't there is no finding. */
final class Symptoms {
    private static final List<String> OPTION_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    /** A fork's heap of 256 MB, and what its JVM takes beside it. */
    private static final double FORK_MB = 700;

    /** Of the facts that rules ask for, those that every Linux on bare metal has. A control group's limits are not there if there are none. */
    private static final List<String> EXPECTED = List.of("otherCpuPercent", "stealPercent", "virtualised", "smt", "numaNodes", "governor", "turbo", "memoryAvailableMb",
        "transparentHugePages", "clocksource", "cpuTimeStepNs", "jvmBuild");

    private final Map<String, Object> facts;
    private final List<Finding> findings = new ArrayList<>();

    private Symptoms(Map<String, Object> facts) {
        this.facts = facts;
    }

    /** @param facts of Environment, Noise and Disturbance; {@code otherRun} if something else measures */
    static List<Finding> of(Map<String, Object> facts) {
        Symptoms symptoms = new Symptoms(facts);
        symptoms.jvm();
        symptoms.others();
        symptoms.limits();
        symptoms.frequency();
        symptoms.memory();
        symptoms.clocks();
        return symptoms.findings;
    }

    /** What nothing can be said about. */
    static List<String> unread(Map<String, Object> facts) {
        return EXPECTED.stream().filter(name -> !facts.containsKey(name)).toList();
    }

    private void jvm() {
        if (!text("jvmBuild", "release").equals("release")) {
            find("This JVM is a " + text("jvmBuild", "") + " build.", "It checks itself all the time: no number is a production JVM's.", "Run with a release build of the JDK.");
        }
        OPTION_VARIABLES.stream().filter(facts::containsKey).forEach(name -> find("The environment sets " + name + "=" + facts.get(name) + ".",
            "Every fork obeys it, beside what its row says.", "Unset it, or give the options with -jvmArgsAppend, so that rows show them."));
    }

    private void others() {
        if (is("otherRun")) {
            find("Another benchmark is running on this machine.", "The two measure each other.", "Wait for its end.");
        }
        if (number("otherCpuPercent") >= 5) {
            find("Other processes took %.0f %% of the CPU time of all cores while the doctor looked.".formatted(number("otherCpuPercent")),
                "Forks wait for a core and find their caches emptied, one more than the next.", "Stop them (top shows which), or go by CPU time and run more forks.");
        } else if (!facts.containsKey("otherCpuPercent") && number("loadAtStart") > number("cores") / 4) {
            find("The load average is %.1f on %.0f cores.".formatted(number("loadAtStart"), number("cores")), "Forks wait for a core and find their caches emptied.", "Stop what runs beside them.");
        }
        if (number("stealPercent") >= 1) {
            find("The hypervisor gave %.1f %% of the CPU time to other machines while the doctor looked.".formatted(number("stealPercent")),
                "It comes in bursts that hit one fork and spare the next.", "Take a machine with dedicated cores, or go by CPU time and run more forks, interleaved.");
        }
        if (is("virtualised")) {
            find("This is a virtual machine.", "Neighbours share caches, memory and clock rate unseen: a fork is now and then hit, and another day is another machine.",
                "Compare only what one run measured, interleaved; take bare metal for absolute numbers.");
        }
    }

    private void limits() {
        if (facts.containsKey("cpuQuotaCores")) {
            find("A control group limits this process to %.2f cores' time.".formatted(number("cpuQuotaCores")),
                "Once the compiler, the collector and the benchmark have used a period's time, all of them stop until the next: tens of milliseconds.",
                "Take the limit off; in Kubernetes give whole CPUs, requests equal to limits, under the static CPU manager policy.");
        }
        if (number("cores") > 0 && number("cores") <= 2) {
            find("There %s.".formatted(number("cores") == 1 ? "is 1 core" : "are 2 cores"), "The compiler's and the collector's threads take turns with the benchmark's.",
                "Take four cores or more; else keep warm-ups long, and don't run rows of several threads.");
        }
        if (text("smt", "0").equals("1")) {
            find("Two threads share each core (SMT).", "Whatever runs on a core's other thread takes up to half of its speed.",
                "Turn it off: echo off | sudo tee /sys/devices/system/cpu/smt/control.");
        }
        if (number("numaNodes") > 1) {
            find("Memory has %.0f nodes (NUMA).".formatted(number("numaNodes")), "A fork whose memory is another socket's is slower as a whole.",
                "Keep to one: numactl --cpunodebind=0 --membind=0 java -jar ...");
        }
    }

    private void frequency() {
        if (!text("governor", "performance").equals("performance")) {
            find("The frequency governor is " + text("governor", "") + ".", "The clock follows the load: short iterations run on a core that is still waking up.", "sudo cpupower frequency-set -g performance");
        }
        if (text("turbo", "0").equals("1")) {
            find("Turbo is on.", "The clock depends on heat and on how many cores work: the first rows of a run are fast, the later ones slower.",
                "Turn it off: echo 1 | sudo tee /sys/devices/system/cpu/intel_pstate/no_turbo, or echo 0 | sudo tee /sys/devices/system/cpu/cpufreq/boost.");
        }
    }

    private void memory() {
        double availableMb = Stream.of("memoryAvailableMb", "memoryLimitMb").filter(facts::containsKey).mapToDouble(this::number).min().orElse(FORK_MB);
        if (availableMb < FORK_MB) {
            find("%.0f MB of memory are left.".formatted(availableMb), "A fork has a heap of 256 MB (-Xmx256m) and as much again: it would swap, or be killed.",
                "Free some, or raise the container's limit, to %.0f MB.".formatted(FORK_MB));
        }
        if (text("transparentHugePages", "").contains("[always]")) {
            find("Transparent huge pages are set to always.", "Whether a heap gets them depends on how scattered free memory is: one fork does, the next doesn't.",
                "echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled, and -XX:+UseTransparentHugePages where you want them.");
        }
    }

    private void clocks() {
        if (number("nanoTimeStepNs") > 200 || number("nanoTimeCallNs") > 200) {
            find("System.nanoTime steps by %,.0f ns and costs %,.0f ns%s.".formatted(number("nanoTimeStepNs"), number("nanoTimeCallNs"),
                    facts.containsKey("clocksource") ? " (clock source " + facts.get("clocksource") + ")" : ""),
                "Rows that time single calls show the clock.", "Let the kernel use the processor's counter (clocksource=tsc), if it is sound.");
        }
        if (number("cpuTimeStepNs") > 1_000_000) {
            find("The thread's CPU clock steps by %,.0f ms.".formatted(number("cpuTimeStepNs") / 1_000_000), "CPU time of an iteration is rounded to that.", "Keep iterations at a second, or go by wall time.");
        }
    }

    private void find(String what, String why, String mend) {
        findings.add(new Finding(what, why, mend));
    }

    private boolean is(String name) {
        return Boolean.TRUE.equals(facts.get(name));
    }

    private String text(String name, String otherwise) {
        return facts.getOrDefault(name, otherwise).toString();
    }

    private double number(String name) {
        return facts.get(name) instanceof Number number ? number.doubleValue() : 0;
    }
}
