package org.requestcore.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processor, how fast it may run, and who shares it. Values are as the kernel writes them, so that its documentation explains them. */
final class CpuFacts {
    private static final String CPUS = "sys/devices/system/cpu";
    private static final String INFO = "proc/cpuinfo";

    private CpuFacts() {
    }

    static Map<String, Object> read(SystemFiles files) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cpu", files.entry(INFO, "model name").or(() -> armCpu(files)).orElse("unknown"));
        files.entry(INFO, "microcode").ifPresent(microcode -> facts.put("microcode", microcode));
        machine(files).ifPresent(machine -> facts.put("machine", machine));
        // only x86 has the flag: elsewhere its absence tells nothing
        files.entry(INFO, "flags").ifPresent(flags -> facts.put("virtualised", List.of(flags.split(" ")).contains("hypervisor")));
        files.entry("proc/self/status", "Cpus_allowed_list").ifPresent(allowed -> facts.put("cpusAllowed", allowed));
        files.text(CPUS + "/online").ifPresent(online -> facts.put("cpusOnline", online));
        files.text(CPUS + "/isolated").ifPresent(isolated -> facts.put("cpusIsolated", isolated));
        ofAll(files, "cpufreq/scaling_governor").ifPresent(governor -> facts.put("governor", governor));
        ofAll(files, "cpufreq/scaling_driver").ifPresent(driver -> facts.put("frequencyDriver", driver));
        turbo(files).ifPresent(turbo -> facts.put("turbo", turbo));
        files.text(CPUS + "/smt/active").ifPresent(smt -> facts.put("smt", smt));
        int nodes = files.names("sys/devices/system/node", "node\\d+").size();
        if (nodes > 0) {
            facts.put("numaNodes", nodes);
        }
        return facts;
    }

    /** On ARM the kernel has no names, but the numbers tell the core: 0x41 0xd40 is a Neoverse V1. */
    private static Optional<String> armCpu(SystemFiles files) {
        return files.entry(INFO, "CPU implementer").flatMap(maker -> files.entry(INFO, "CPU part").map(part -> "ARM implementer " + maker + ", part " + part));
    }

    private static Optional<String> machine(SystemFiles files) {
        String machine = Stream.of("sys_vendor", "product_name").flatMap(name -> files.text("sys/class/dmi/id/" + name).stream()).collect(Collectors.joining(" "));
        return Optional.of(machine).filter(text -> !text.isEmpty());
    }

    /** @return "0" or "1", as the kernel's cpufreq/boost has it */
    private static Optional<String> turbo(SystemFiles files) {
        return files.text(CPUS + "/intel_pstate/no_turbo").map(no -> no.equals("0") ? "1" : "0").or(() -> files.text(CPUS + "/cpufreq/boost"));
    }

    /** What all cores have, or how many have what: {@code performance 4, powersave 4}. */
    private static Optional<String> ofAll(SystemFiles files, String file) {
        Map<String, Long> counts = files.names(CPUS, "cpu\\d+").stream().flatMap(cpu -> files.text(CPUS + "/" + cpu + "/" + file).stream())
            .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        String all = counts.entrySet().stream().map(e -> counts.size() == 1 ? e.getKey() : e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }
}
