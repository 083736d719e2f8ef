package org.requestcore.run;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can move a number: the machine, its limits, the JDK. What can't be read is left out, not guessed. */
final class Environment {
    private Environment() {
    }

    static Map<String, Object> read() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("host", host());
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        facts.put("cpu", cpu());
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        put(facts, "governor", "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
        put(facts, "smt", "/sys/devices/system/cpu/smt/active");
        put(facts, "transparentHugePages", "/sys/kernel/mm/transparent_hugepage/enabled");
        put(facts, "cpuQuota", "/sys/fs/cgroup/cpu.max");
        put(facts, "memoryLimit", "/sys/fs/cgroup/memory.max");
        facts.put("memoryMb", memoryMb());
        facts.put("loadAtStart", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        facts.put("jdk", System.getProperty("java.vm.version"));
        facts.put("jvm", System.getProperty("java.vm.name") + ", " + System.getProperty("java.vendor"));
        return facts;
    }

    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** The collector of the forks: what the user's flags say, else the JDK's own choice on this machine, which is this JVM's too. */
    static String collector(List<String> jvmArguments) {
        Matcher flag = Pattern.compile("-XX:\\+Use(\\w+)GC").matcher(String.join(" ", jvmArguments));
        if (flag.find()) {
            return flag.group(1).toLowerCase(Locale.ROOT);
        }
        String name = ManagementFactory.getGarbageCollectorMXBeans().stream().map(GarbageCollectorMXBean::getName).findFirst().orElse("unknown");
        return switch (name.split(" ")[0]) {
            case "G1" -> "g1";
            case "Copy" -> "serial";
            case "PS" -> "parallel";
            default -> name.split(" ")[0].toLowerCase(Locale.ROOT);
        };
    }

    private static String cpu() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(l -> l.startsWith("model name")).map(l -> l.substring(l.indexOf(':') + 2)).findFirst().orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static long memoryMb() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() >> 20;
    }

    private static void put(Map<String, Object> facts, String name, String file) {
        try {
            facts.put(name, Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            // not on this system
        }
    }
}
