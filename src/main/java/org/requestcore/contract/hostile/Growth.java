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
    private static final int ATTEMPTS = 5;

    private Growth() {
    }

    /**
     * All that is quick is sent again and again, while nothing else may run.
     *
     * @param all cases that do no harm otherwise
     * @return the harm; empty if there is none
     */
    public static String harm(Stack stack, List<HostileCase> all) throws Exception {
        List<HostileCase> cases = all.stream().filter(HostileCase::isQuick).toList();
        long bytes = OwnThread.call(stack, () -> {
            try (RequestCore core = stack.requestCore().get().mount(Apps.of(Attacker.SHAPE))) {
                long growth = Long.MAX_VALUE;
                for (int i = 0; i < ATTEMPTS && growth > MOST_BYTES_A_CASE; i++) {
                    send(core, cases, 1);
                    long before = liveBytes();
                    send(core, cases, ROUNDS);
                    growth = (liveBytes() - before) / ((long) ROUNDS * cases.size());
                }
                return growth;
            }
        });
        return bytes <= MOST_BYTES_A_CASE ? "" : "leaks: %,d bytes a case stay on the heap".formatted(bytes);
    }

    private static void send(RequestCore core, List<HostileCase> cases, int rounds) {
        for (int round = 0; round < rounds; round++) {
            cases.forEach(asked -> Attacker.send(core, asked));
        }
    }

    private static long liveBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
