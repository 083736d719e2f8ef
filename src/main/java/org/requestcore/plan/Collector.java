package org.requestcore.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Nearest;

/** HotSpot's collectors, as what the sides of a run differ in. Which of them are there is its build's to say: some have no Shenandoah. */
public enum Collector {
    SERIAL("Serial"), PARALLEL("Parallel"), G1("G1"), ZGC("Z"), SHENANDOAH("Shenandoah");

    private static final String ALL = "all";
    /** The JDKs in which ZGC knows generations, but has them only if it is told to (JEP 439; JEP 474 made them the default in 23). */
    private static final List<Integer> ASKED_FOR_GENERATIONS = List.of(21, 22);

    private final String flag;

    Collector(String flag) {
        this.flag = "-XX:+Use" + flag + "GC";
    }

    /**
     * A side each.
     *
     * @param names "serial", "g1"; or "all" for those that are there
     * @throws BadInput if one is unknown, twice, or not there
     */
    public static List<Variant> variants(List<String> names) {
        if (names.equals(List.of(ALL))) {
            return Arrays.stream(values()).filter(Collector::isThere).map(Collector::variant).toList();
        }
        if (new LinkedHashSet<>(names).size() < 2 || new LinkedHashSet<>(names).size() < names.size()) {
            throw new BadInput("--collectors " + String.join(",", names) + ": give two different ones or more, the one to compare with first: " + String.join(", ", known()) + "; or all");
        }
        List<Collector> collectors = names.stream().map(Collector::named).toList();
        collectors.stream().filter(c -> !c.isThere()).findFirst().ifPresent(c -> {
            throw new BadInput("--collectors " + c.label() + ": this JDK has no such collector; leave it out, or start the program with a JDK that has it");
        });
        return collectors.stream().map(Collector::variant).toList();
    }

    private static Collector named(String name) {
        return Arrays.stream(values()).filter(c -> c.label().equals(name)).findFirst()
            .orElseThrow(() -> new BadInput("--collectors: '" + name + "' is unknown; " + Nearest.advice(name, known())));
    }

    private static List<String> known() {
        return Arrays.stream(values()).map(Collector::label).toList();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isThere() {
        return Javas.starts(Javas.ours(), flag, "-version");
    }

    private Variant variant() {
        List<String> flags = new ArrayList<>(List.of(flag));
        if (this == ZGC && ASKED_FOR_GENERATIONS.contains(Runtime.version().feature())) {
            flags.add("-XX:+ZGenerational");
        }
        return Variant.collector(label(), flags);
    }
}
