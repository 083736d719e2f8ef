package org.requestcore.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What others took of the machine's CPU time since the start: the hypervisor, for other machines, and other processes. In a container the processes
 * of the whole host count. By /proc/stat and /proc/PID/stat, proc(5); all times are in the kernel's ticks.
 */
public final class Disturbance {
    /** Of /proc/PID/stat, counted behind the name, which can hold spaces: parent; then user, system, and those of children that were waited for. */
    private static final int PARENT = 1;
    private static final int TIMES = 11;

    private final SystemFiles files;
    private final Times start;

    private Disturbance(SystemFiles files) {
        this.files = files;
        start = Times.read(files);
    }

    public static Disturbance start() {
        return start(SystemFiles.HOST);
    }

    static Disturbance start(SystemFiles files) {
        return new Disturbance(files);
    }

    /**
     * Since the start, in percent of what all cores together could do: {@code stealPercent}, taken by the hypervisor, and {@code otherCpuPercent}, by
     * processes that are neither this nor its descendants. Empty where there is no /proc/stat.
     */
    public Map<String, Double> read() {
        Times now = Times.read(files);
        long total = now.total - start.total;
        if (total <= 0) {
            return Map.of();
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("stealPercent", percent(now.steal - start.steal, total));
        shares.put("otherCpuPercent", percent(now.busy - start.busy - (now.own - start.own), total));
        return shares;
    }

    /** The kernel samples the machine's times, but counts a process's: their difference can fall below zero. */
    private static double percent(long ticks, long total) {
        return Math.max(0, Math.round(ticks * 10_000.0 / total) / 100.0);
    }

    /** @param own of this process and its descendants, those that ended too */
    private record Times(long total, long busy, long steal, long own) {

        static Times read(SystemFiles files) {
            // cpu user nice system idle iowait irq softirq steal guest guest_nice; the guests' are in user and nice already
            long[] cpu = files.lines("proc/stat").stream().filter(line -> line.startsWith("cpu ")).findFirst()
                .map(line -> Stream.of(line.substring(4).strip().split(" +")).limit(8).mapToLong(Long::parseLong).toArray()).orElse(new long[0]);
            if (cpu.length < 8) {
                return new Times(0, 0, 0, 0);
            }
            long total = LongStream.of(cpu).sum();
            return new Times(total, total - cpu[3] - cpu[4] - cpu[7], cpu[7], own(files));
        }

        private static long own(SystemFiles files) {
            Map<String, List<String>> processes = new HashMap<>();
            files.names("proc", "\\d+").forEach(pid -> files.text("proc/" + pid + "/stat").ifPresent(stat -> processes.put(pid, fields(stat))));
            Deque<String> family = new ArrayDeque<>();
            files.text("proc/self/stat").ifPresent(stat -> family.add(stat.split(" ", 2)[0]));
            long ticks = 0;
            while (!family.isEmpty()) {
                String pid = family.remove();
                List<String> fields = processes.get(pid);
                if (fields != null) {
                    ticks += fields.subList(TIMES, TIMES + 4).stream().mapToLong(Long::parseLong).sum();
                    processes.forEach((child, of) -> {
                        if (of.get(PARENT).equals(pid)) {
                            family.add(child);
                        }
                    });
                }
            }
            return ticks;
        }

        private static List<String> fields(String stat) {
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        }
    }
}
