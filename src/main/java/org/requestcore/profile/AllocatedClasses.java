package org.requestcore.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Which classes operations allocate in this very JVM, whoever else allocates meanwhile: the difference of two class histograms. */
public final class AllocatedClasses {
    private AllocatedClasses() {
    }

    /**
     * @param operations runs so many of them, with so little garbage that no collection is needed
     * @return "48 B in 2 java.lang.String, 24 B in 1 byte-array", or why it can't be told
     * @throws Exception of the operations
     */
    public static String of(Callable<?> operations, long count) throws Exception {
        Optional<String> obstacle = HeapWindow.obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        HeapWindow window = HeapWindow.open();
        operations.call();
        window.close();
        Allocations allocations = new Allocations();
        allocations.add(window, count);
        return allocations.isEmpty() ? "a collection ran meanwhile, so that its classes are not known"
            : allocations.lines().stream().map(line -> String.format(Locale.ROOT, "%,.0f B in %.3g %s", line.bytes(), line.instances(), line.name())).collect(Collectors.joining(", "));
    }
}
