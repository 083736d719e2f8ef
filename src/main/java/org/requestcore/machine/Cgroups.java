package org.requestcore.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The limits that a container, a service or a batch system sets to this process: the tightest of its control group's and of all above it, for each
 * group limits those below. Version 2: Linux's Documentation/admin-guide/cgroup-v2.rst; version 1: scheduler/sched-bwc.rst and
 * admin-guide/cgroup-v1/memory.rst. A machine can have both, one for each controller.
 */
final class Cgroups {
    /** Version 1 writes no limit as the largest number of whole pages. */
    private static final double UNLIMITED = 1L << 60;

    private final SystemFiles files;

    private Cgroups(SystemFiles files) {
        this.files = files;
    }

    /** {@code cpuQuotaCores} and {@code memoryLimitMb}, each only if there is one. */
    static Map<String, Object> read(SystemFiles files) {
        Cgroups cgroups = new Cgroups(files);
        Map<String, Object> facts = new LinkedHashMap<>();
        cgroups.tightest("cpu", cgroups::quotaCores).ifPresent(cores -> facts.put("cpuQuotaCores", Math.round(cores * 100) / 100.0));
        cgroups.tightest("memory", cgroups::memoryBytes).ifPresent(bytes -> facts.put("memoryLimitMb", (long) bytes >> 20));
        return facts;
    }

    private OptionalDouble tightest(String controller, Function<String, Optional<Double>> limit) {
        return groups(controller).stream().map(limit).flatMap(Optional::stream).mapToDouble(Double::doubleValue).min();
    }

    private Optional<Double> quotaCores(String group) {
        // "max 100000" or "150000 100000": microseconds in each period
        String[] v2 = files.text(group + "/cpu.max").orElse("").split(" ");
        Optional<Double> quota = v2.length == 2 ? number(v2[0]) : files.text(group + "/cpu.cfs_quota_us").flatMap(Cgroups::number);
        Optional<Double> period = v2.length == 2 ? number(v2[1]) : files.text(group + "/cpu.cfs_period_us").flatMap(Cgroups::number);
        // version 1 has -1 for none
        return quota.filter(q -> q > 0).flatMap(q -> period.filter(p -> p > 0).map(p -> q / p));
    }

    private Optional<Double> memoryBytes(String group) {
        return files.text(group + "/memory.max").or(() -> files.text(group + "/memory.limit_in_bytes")).flatMap(Cgroups::number).filter(bytes -> bytes < UNLIMITED);
    }

    private static Optional<Double> number(String text) {
        return text.matches("-?\\d{1,19}") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** The folders of this process's group of either version and of those above it, up to the mount. */
    private List<String> groups(String controller) {
        List<String> groups = new ArrayList<>();
        for (String line : files.lines("proc/self/cgroup")) {
            // id:controllers:path; version 2 is 0::path
            String[] fields = line.split(":", 3);
            if (fields.length == 3 && (fields[1].isEmpty() || List.of(fields[1].split(",")).contains(controller))) {
                mount(fields[1].isEmpty() ? "" : controller).ifPresent(mount -> groups.addAll(mount.upFrom(fields[2])));
            }
        }
        return groups;
    }

    /** @param controller empty for version 2 */
    private Optional<Mount> mount(String controller) {
        return files.lines("proc/self/mountinfo").stream().flatMap(line -> Mount.of(line, controller).stream()).findFirst();
    }

    /**
     * @param root  the group that is mounted; a container often sees its own only
     * @param point where, without the leading slash
     */
    private record Mount(String root, String point) {

        /** By proc(5): 36 35 98:0 /root /point options fields... - type source options. */
        static Optional<Mount> of(String line, String controller) {
            String[] halves = line.split(" - ", 2);
            String[] first = halves[0].split(" ");
            String[] second = halves.length == 2 ? halves[1].split(" ") : new String[0];
            boolean isOurs = first.length > 4 && second.length > 2
                && (controller.isEmpty() ? second[0].equals("cgroup2") : second[0].equals("cgroup") && List.of(second[2].split(",")).contains(controller));
            return isOurs ? Optional.of(new Mount(first[3], first[4].substring(1))) : Optional.empty();
        }

        List<String> upFrom(String group) {
            String path = group.equals(root) ? "" : !root.equals("/") && group.startsWith(root + "/") ? group.substring(root.length()) : group;
            List<String> folders = new ArrayList<>();
            // a path with .. is outside of what this process may see
            for (String below = path.contains("..") ? "" : path; below.lastIndexOf('/') >= 0; below = below.substring(0, below.lastIndexOf('/'))) {
                folders.add(point + below);
            }
            folders.add(point);
            return folders;
        }
    }
}
