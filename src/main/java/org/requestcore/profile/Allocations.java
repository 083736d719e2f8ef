package org.requestcore.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.requestcore.profile.ClassHistogram.Tally;

/**
 * What the operations of a fork's iterations have allocated, those left out in which a collection ran. To be filled iteration by iteration.
 */
final class Allocations {
    /** Bytes an operation: less is what the harness allocates once an iteration, or a fraction of what the operation does rarely. */
    private static final double NEGLIGIBLE_BYTES = 0.05;
    /** Instances an operation: fewer come once in a while, and matter only if they are large. */
    private static final double RARE_INSTANCES = 0.01;
    private static final double SMALL_SHARE = 0.001;
    private static final double TOLERANCE = 0.02;

    private ClassHistogram classes = new ClassHistogram(Map.of());
    private long operations;
    private long threadBytes;
    private int counted;
    private int leftOut;
    private long collections;

    /** A class that has a line of its own: bytes and instances an operation. */
    record Line(String name, double bytes, double instances) {
    }

    /** @param window closed, over an iteration of so many operations */
    void add(HeapWindow window, long byOperations) {
        if (window.collections() == 0) {
            add(window.allocated(), window.threadBytes(), byOperations);
        } else {
            collections += window.collections();
            leftOut++;
        }
    }

    void add(ClassHistogram allocated, long byThreads, long byOperations) {
        classes = classes.plus(allocated);
        threadBytes += byThreads;
        operations += byOperations;
        counted++;
    }

    boolean isEmpty() {
        return operations == 0;
    }

    int iterations() {
        return counted + leftOut;
    }

    int leftOut() {
        return leftOut;
    }

    long collections() {
        return collections;
    }

    long operations() {
        return operations;
    }

    /** Largest first. */
    List<Line> lines() {
        return classes.tallies().entrySet().stream().map(e -> line(e.getKey(), e.getValue())).filter(this::isNamed)
            .sorted(Comparator.comparingDouble(Line::bytes).reversed().thenComparing(Line::name)).toList();
    }

    /** All that has no line, so that lines and this add up to the total. */
    Line other() {
        double bytes = lines().stream().mapToDouble(Line::bytes).sum();
        double instances = lines().stream().mapToDouble(Line::instances).sum();
        return new Line("other", total().bytes() - bytes, total().instances() - instances);
    }

    Line total() {
        return line("total", classes.total());
    }

    /** What the threads' own counters say of the same iterations, in B/op. */
    double byThreads() {
        return (double) threadBytes / operations;
    }

    /** Whether classes and threads say the same but for 2 %, or for less than anyone asks for. */
    boolean agree() {
        double apart = Math.abs(total().bytes() - byThreads());
        return apart <= TOLERANCE * byThreads() || apart <= NEGLIGIBLE_BYTES;
    }

    private Line line(String name, Tally tally) {
        return new Line(name, (double) tally.bytes() / operations, (double) tally.instances() / operations);
    }

    private boolean isNamed(Line line) {
        return line.bytes() >= NEGLIGIBLE_BYTES && (line.instances() >= RARE_INSTANCES || line.bytes() >= SMALL_SHARE * total().bytes());
    }
}
