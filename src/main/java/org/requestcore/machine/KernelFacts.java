package org.requestcore.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The kernel's part: its build, memory, clock, and what it does against the processor's flaws. */
final class KernelFacts {
    private static final String VULNERABILITIES = "sys/devices/system/cpu/vulnerabilities";

    private KernelFacts() {
    }

    static Map<String, Object> read(SystemFiles files) {
        Map<String, Object> facts = new LinkedHashMap<>();
        files.text("proc/sys/kernel/osrelease").flatMap(release -> files.text("proc/sys/kernel/version").map(build -> release + " " + build))
            .ifPresent(kernel -> facts.put("kernel", kernel));
        files.text("sys/devices/system/clocksource/clocksource0/current_clocksource").ifPresent(clock -> facts.put("clocksource", clock));
        mitigations(files).ifPresent(mitigations -> facts.put("mitigations", mitigations));
        files.text("sys/kernel/mm/transparent_hugepage/enabled").ifPresent(pages -> facts.put("transparentHugePages", pages));
        // it moves stacks, heap and code from fork to fork
        files.text("proc/sys/kernel/randomize_va_space").ifPresent(randomized -> facts.put("addressRandomization", randomized));
        memoryMb(files, "MemAvailable").ifPresent(free -> facts.put("memoryAvailableMb", free));
        memoryMb(files, "SwapTotal").ifPresent(total -> {
            facts.put("swapMb", total);
            memoryMb(files, "SwapFree").ifPresent(free -> facts.put("swapUsedMb", total - free));
        });
        return facts;
    }

    private static Optional<Long> memoryMb(SystemFiles files, String name) {
        return files.entry("proc/meminfo", name).filter(size -> size.matches("\\d{1,15} kB")).map(size -> Long.parseLong(size.split(" ")[0]) >> 10);
    }

    /** By the first word of what the kernel says, without what doesn't affect this processor: {@code mitigation: spectre_v1, spectre_v2; vulnerable: mds}. */
    private static Optional<String> mitigations(SystemFiles files) {
        List<String> names = files.names(VULNERABILITIES, "\\w+");
        Map<String, List<String>> byState = names.stream()
            .collect(Collectors.groupingBy(name -> files.text(VULNERABILITIES + "/" + name).orElse("unreadable").split("\\W")[0].toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        byState.remove("not");
        byState.remove("unreadable");
        String text = byState.entrySet().stream().map(e -> e.getKey() + ": " + String.join(", ", e.getValue())).collect(Collectors.joining("; "));
        return names.isEmpty() ? Optional.empty() : Optional.of(text.isEmpty() ? "none needed" : text);
    }
}
