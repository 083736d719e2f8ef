package org.requestcore.machine;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.sun.management.HotSpotDiagnosticMXBean;

/** What this JVM decided by itself, or was told: flags whose defaults differ from JDK to JDK and from machine to machine. */
public final class JvmDecisions {
    private static final List<String> FLAGS = List.of("AllocatePrefetchStyle", "MaxInlineLevel", "MaxVectorSize", "ParallelGCThreads", "CICompilerCount", "TieredCompilation", "UseAVX",
        "UseCompactObjectHeaders", "UseCompressedOops", "UseNUMA", "UseTransparentHugePages");

    private JvmDecisions() {
    }

    /** Flags to values; what this JVM doesn't have is left out. */
    public static Map<String, String> read() {
        Map<String, String> decisions = new TreeMap<>();
        var flags = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        for (String flag : FLAGS) {
            try {
                decisions.put(flag, flags.getVMOption(flag).getValue());
            } catch (IllegalArgumentException | NullPointerException e) {
                // another JDK's, or no HotSpot
            }
        }
        // JEP 498: whether libraries may use sun.misc.Unsafe's memory; without the option the JDK's release decides
        decisions.put("sun-misc-unsafe-memory-access", unsafe(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        return decisions;
    }

    private static String unsafe(List<String> arguments) {
        String option = "--sun-misc-unsafe-memory-access=";
        return arguments.stream().filter(a -> a.startsWith(option)).map(a -> a.substring(option.length())).reduce((first, last) -> last)
            .orElse("default of JDK " + Runtime.version().feature());
    }
}
