package org.requestcore.profile;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import com.sun.management.ThreadMXBean;

/**
 * What this JVM's heap is filled with between opening and closing: class histograms of all objects, dead ones too, which holds as long as nothing
 * is collected.
 */
final class HeapWindow {
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private final long collectionsBefore;
    private final String first;
    private final String second;
    private final ThreadCounters allocatedBefore;
    private String third;
    private long allocated;
    private long collections;

    private HeapWindow() {
        System.gc();
        collectionsBefore = collectionCount();
        first = classHistogram();
        second = classHistogram();
        allocatedBefore = allocatedBytes();
    }

    /** Collects, then opens. */
    static HeapWindow open() {
        return new HeapWindow();
    }

    void close() {
        allocated = allocatedBytes().since(allocatedBefore);
        third = classHistogram();
        collections = collectionCount() - collectionsBefore;
    }

    /** How many collections ran while it was open. */
    long collections() {
        return collections;
    }

    /** What the counters of the threads say that they allocated while it was open, in bytes. */
    long threadBytes() {
        return allocated;
    }

    /** What was allocated while it was open. Only the difference of the first two is what taking a histogram allocates itself. */
    ClassHistogram allocated() {
        ClassHistogram opened = ClassHistogram.parse(second);
        return ClassHistogram.parse(third).minus(opened).minus(opened.minus(ClassHistogram.parse(first)));
    }

    /** Why nothing can be told in this JVM, if so. To be asked before the first window, for the first histogram of a JVM allocates more than others. */
    static Optional<String> obstacle() {
        // these walk what they can reach, whatever is asked for
        Optional<String> reachableOnly = COLLECTORS.stream().map(GarbageCollectorMXBean::getName).filter(name -> name.matches("(ZGC|Shenandoah).*")).findFirst();
        if (reachableOnly.isPresent()) {
            return Optional.of("the collector (" + reachableOnly.get() + ") shows no dead objects; take another, such as -XX:+UseG1GC");
        }
        try {
            classHistogram();
            allocatedBytes();
            return Optional.empty();
        } catch (IllegalStateException | ClassCastException | UnsupportedOperationException e) {
            return Optional.of("this JVM shows neither class histograms nor what its threads allocate; take a HotSpot JDK with the module jdk.management");
        }
    }

    private static long collectionCount() {
        return COLLECTORS.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    private static ThreadCounters allocatedBytes() {
        return new ThreadCounters(((ThreadMXBean) ManagementFactory.getThreadMXBean())::getThreadAllocatedBytes);
    }

    /** As {@code jcmd PID GC.class_histogram -all} does, which doesn't collect first. */
    private static String classHistogram() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            Object[] arguments = {new String[] {"-all"}};
            return (String) server.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", arguments, new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
