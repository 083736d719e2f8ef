package org.requestcore.machine;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can move a number: the machine, its limits, the JDK. What can't be read is left out, not guessed. */
public final class Environment {
    private Environment() {
    }

    /** Names of facts to Strings, Numbers and Booleans, in an order to read; the load and the free memory are the moment's. */
    public static Map<String, Object> read() {
        return read(SystemFiles.HOST);
    }

    static Map<String, Object> read(SystemFiles files) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("host", host());
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.putAll(CpuFacts.read(files));
        facts.putAll(KernelFacts.read(files));
        facts.putAll(Cgroups.read(files));
        facts.put("memoryMb", memoryMb());
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load >= 0) {
            facts.put("loadAtStart", load);
        }
        facts.putAll(jvm(System.getProperties()));
        return facts;
    }

    /** @param properties of a JVM's system */
    public static Map<String, Object> jvm(Map<?, ?> properties) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("jdk", properties.get("java.vm.version"));
        facts.put("jvm", properties.get("java.vm.name") + ", " + properties.get("java.vendor"));
        facts.put("jvmMode", properties.get("java.vm.info"));
        // release, fastdebug or slowdebug; by OpenJDK's builds, and those derived from it
        facts.put("jvmBuild", properties.get("jdk.debug"));
        // what every JVM obeys without being told on its command line: forks too
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(name -> facts.put(name, System.getenv(name)));
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** The collector of the forks: what the user's flags say, else the JDK's own choice on this machine, which is this JVM's too. */
    public static String collector(List<String> jvmArguments) {
        Matcher flag = Pattern.compile("-XX:\\+Use(\\w+)GC").matcher(String.join(" ", jvmArguments));
        if (flag.find()) {
            // ZGC's flag is UseZGC
            return flag.group(1).equals("Z") ? "zgc" : flag.group(1).toLowerCase(Locale.ROOT);
        }
        String name = ManagementFactory.getGarbageCollectorMXBeans().stream().map(GarbageCollectorMXBean::getName).findFirst().orElse("unknown");
        return switch (name.split(" ")[0]) {
            case "G1" -> "g1";
            case "Copy" -> "serial";
            case "PS" -> "parallel";
            default -> name.split(" ")[0].toLowerCase(Locale.ROOT);
        };
    }

    private static long memoryMb() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() >> 20;
    }
}
