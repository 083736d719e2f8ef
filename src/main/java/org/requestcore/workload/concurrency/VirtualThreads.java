package org.requestcore.workload.concurrency;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** Virtual threads (JEP 444), by reflection: this suite is compiled for a JDK that has none. */
final class VirtualThreads {
    /** Why there are none: the rest of the sentence "absent: ...". */
    static final String NEEDED = "needs JDK 21 or newer";

    private VirtualThreads() {
    }

    /** Makes them, not started; empty on a JDK without. */
    static Optional<ThreadFactory> factory() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return Optional.of((ThreadFactory) Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalStateException on a JDK without */
    static ThreadFactory required() {
        return factory().orElseThrow(() -> new IllegalStateException(NEEDED));
    }
}
