package org.requestcore.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.steady.Medians;

/** What operations allocate, class by class, of rows that ran with {@code -prof alloc}; less what the harness allocates. */
final class Anatomies {
    private static final String SITE = "site.";
    private static final String OTHER = "other";
    private static final String TOTAL = "total";
    /** As little as the profiler itself has no name for, B/op. */
    private static final double NEGLIGIBLE = 0.05;

    private Anatomies() {
    }

    /** In the order of the run. */
    static List<Summary.Anatomy> of(List<Entry> entries) {
        Map<Entry.Group, List<Entry>> groups = new LinkedHashMap<>();
        entries.stream().filter(e -> e.row().isSlowed()).forEach(e -> groups.computeIfAbsent(e.group(), g -> new ArrayList<>()).add(e));
        return groups.entrySet().stream().map(g -> anatomy(g.getKey(), g.getValue())).toList();
    }

    private static Summary.Anatomy anatomy(Entry.Group group, List<Entry> entries) {
        Entry harness = entries.stream().filter(Entry::isHarness).findFirst().orElse(null);
        List<Summary.Allocator> allocators = entries.stream().filter(e -> e != harness).map(e -> allocator(e, harness))
            .sorted(Comparator.comparingDouble(Summary.Allocator::total)).toList();
        return new Summary.Anatomy(group.benchmark(), group.name(), group.conditions(), harness != null, allocators);
    }

    private static Summary.Allocator allocator(Entry entry, Entry harness) {
        List<Summary.AllocatedClass> classes = Stream.of(entry, harness).filter(Objects::nonNull).flatMap(e -> e.row().allocatedClasses().stream()).filter(name -> !name.equals(OTHER)).collect(Collectors.toCollection(TreeSet::new)).stream()
            .map(name -> new Summary.AllocatedClass(name, net(entry, harness, name), net(entry, harness, name + Row.COUNT))).filter(c -> Math.abs(c.bytes()) >= NEGLIGIBLE)
            .sorted(Comparator.comparingDouble(Summary.AllocatedClass::bytes).reversed()).toList();
        double total = net(entry, harness, TOTAL);
        return new Summary.Allocator(entry.contender(), classes, total - classes.stream().mapToDouble(Summary.AllocatedClass::bytes).sum(), total, sites(entry));
    }

    private static List<Summary.Site> sites(Entry entry) {
        return entry.row().secondary().keySet().stream().filter(label -> label.startsWith(SITE)).map(label -> site(entry, label.substring(SITE.length()))).filter(site -> site.bytes() >= NEGLIGIBLE)
            .sorted(Comparator.comparingDouble(Summary.Site::bytes).reversed()).toList();
    }

    /** The class's bytes are exact, the site's share of them is sampled. @param label class and call site */
    private static Summary.Site site(Entry entry, String label) {
        String name = label.substring(0, label.indexOf('@'));
        return new Summary.Site(name, label.substring(label.indexOf('@') + 1), value(entry, SITE, label) * value(entry, Row.ALLOCATED, name));
    }

    private static double net(Entry entry, Entry harness, String label) {
        return value(entry, Row.ALLOCATED, label) - (harness == null ? 0 : value(harness, Row.ALLOCATED, label));
    }

    /** The forks' median; a fork that doesn't tell a class had too little of it. */
    private static double value(Entry entry, String prefix, String label) {
        Metric metric = entry.row().secondary().get(prefix + label);
        double[][] forks = metric == null ? new double[0][] : metric.forks();
        double[] values = Arrays.copyOf(Arrays.stream(forks).mapToDouble(Medians::of).toArray(), Math.max(forks.length, entry.row().primary().forks().length));
        return Medians.of(values);
    }
}
