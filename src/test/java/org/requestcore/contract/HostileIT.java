package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.contract.hostile.Growth;
import org.requestcore.contract.hostile.HostileProof;
import org.requestcore.contract.hostile.Outcome;
import org.requestcore.contract.island.Islands;
import org.requestcore.workload.Logs;
import org.requestcore.workload.hostile.HostileCase;
import org.requestcore.workload.hostile.HostileCases;
import org.requestcore.workload.hostile.Mutations;

/** All hostile input, that of megabytes and a thousand mutations included: no request core hangs, throws, harms the next good request, or keeps a byte or a buffer of it. */
class HostileIT {
    private static final List<HostileCase> CASES = Stream.concat(HostileCases.all().stream(), Mutations.all().stream()).toList();

    static Stream<String> servers() {
        return Stacks.all().stream().filter(s -> s.requestCore().isPresent() && Islands.isHere(s)).map(Stack::name);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void doesNoHarm(String stack) throws Exception {
        List<Outcome> outcomes = Logs.silenced(() -> HostileProof.outcomes(Stacks.named(stack), CASES));
        List<String> harms = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).isHarmful()) {
                harms.add(CASES.get(i) + ": " + outcomes.get(i).harm());
            }
        }
        assertTrue(harms.isEmpty(), String.join("\n", harms));
        Leaks.collect();
        assertEquals(List.of(), Leaks.REPORTS);
        if (!outcomes.isEmpty()) {
            assertEquals("", Logs.silenced(() -> Growth.harm(Stacks.named(stack), CASES)));
        }
    }
}
