package org.requestcore.contract.hostile;

import java.lang.management.ManagementFactory;
import java.util.List;

import org.requestcore.contract.Apps;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stack;
import org.requestcore.contract.proof.OwnThread;
import org.requestcore.workload.hostile.HostileCase;

/** What stays on the heap of hostile input when its connection has gone. */
public final class Growth {
    /** Far below what a lost connection comes to, far above what a timer's window or a cache that fills up does. */
    private static final long MOST_BYTES_A_CASE = 256;
    private static final int ROUNDS = 4;
    private static final int ATTEMPTS = 8;
    private static final int MOST_COLLECTIONS = 10;

    private Growth() {
    }

    /**
     * All that is quick is sent again and again, while nothing else may run.
     *
     * @param all cases that do no harm otherwise
     * @return the harm; empty if there is none
     */
    public static String harm(Stack stack, List<HostileCase> all) throws Exception {
        return harm(stack, all, ATTEMPTS);
    }

    static String harm(Stack stack, List<HostileCase> all, int attempts) throws Exception {
        List<HostileCase> cases = all.stream().filter(HostileCase::isQuick).toList();
        long bytes = OwnThread.call(stack, () -> {
            try (RequestCore core = stack.requestCore().get().mount(Apps.of(Attacker.SHAPE))) {
                return bytesACase(core, cases, attempts);
            }
        });
        return bytes <= MOST_BYTES_A_CASE ? "" : "leaks: %,d bytes a case stay on the heap".formatted(bytes);
    }

    /** Only a heap that stays as it was clears a core: while something else lets go of more than that, a leak can hide behind it. */
    private static long bytesACase(RequestCore core, List<HostileCase> cases, int attempts) {
        long grown = 0;
        for (int i = 0; i < attempts; i++) {
            send(core, cases, 1);
            long before = liveBytes();
            send(core, cases, ROUNDS);
            long bytes = (liveBytes() - before) / ((long) ROUNDS * cases.size());
            if (Math.abs(bytes) <= MOST_BYTES_A_CASE) {
                return 0;
            }
            grown = bytes > 0 ? bytes : grown;
        }
        return grown;
    }

    private static void send(RequestCore core, List<HostileCase> cases, int rounds) {
        for (int round = 0; round < rounds; round++) {
            cases.forEach(asked -> Attacker.send(core, asked));
        }
    }

    /** When a collection finds no more than the one before it: what is let go in one, by a reference or a cleaner, is found by the next. */
    private static long liveBytes() {
        long before = Long.MAX_VALUE;
        long live = used();
        for (int i = 0; i < MOST_COLLECTIONS && live < before; i++) {
            before = live;
            System.gc();
            live = used();
        }
        return live;
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
