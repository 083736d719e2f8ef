package org.requestcore.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many objects of each class, or differences of such numbers.
 *
 * @param tallies by {@link ClassName}
 */
record ClassHistogram(Map<String, Tally> tallies) {
    /** Such as {@code 1:  22410  1255480  [B (java.base@17.0.9)}; the number is JDK 8's to 25's. */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+)(?: \\(.*\\))?");
    /** What fills gaps in the heap since JDK 19: no one allocated it. */
    private static final String FILLER = "jdk.internal.vm.Filler";

    /** @param bytes with header and padding */
    record Tally(long instances, long bytes) {
        static final Tally NONE = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(instances + other.instances, bytes + other.bytes);
        }

        Tally minus(Tally other) {
            return new Tally(instances - other.instances, bytes - other.bytes);
        }
    }

    /** @param text as {@code jcmd PID GC.class_histogram} prints it; lines that name no class are skipped */
    static ClassHistogram parse(String text) {
        Map<String, Tally> tallies = new HashMap<>();
        text.lines().map(LINE::matcher).filter(Matcher::matches).filter(line -> !line.group(3).contains(FILLER))
            .forEach(line -> tallies.merge(ClassName.of(line.group(3)), new Tally(Long.parseLong(line.group(1)), Long.parseLong(line.group(2))), Tally::plus));
        return new ClassHistogram(tallies);
    }

    ClassHistogram plus(ClassHistogram other) {
        return combined(other, Tally::plus);
    }

    ClassHistogram minus(ClassHistogram other) {
        return combined(other, Tally::minus);
    }

    private ClassHistogram combined(ClassHistogram other, BinaryOperator<Tally> operator) {
        Map<String, Tally> all = new HashMap<>(tallies);
        other.tallies.forEach((name, tally) -> all.put(name, operator.apply(all.getOrDefault(name, Tally.NONE), tally)));
        return new ClassHistogram(all);
    }

    Tally total() {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
