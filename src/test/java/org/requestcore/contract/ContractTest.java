package org.requestcore.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.requestcore.contract.hostile.HostileProof;
import org.requestcore.contract.island.Islands;
import org.requestcore.contract.proof.Proof;
import org.requestcore.junit.StackContract;
import org.requestcore.workload.Logs;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** Every contender through every contract that it offers: what {@code verify} runs, as tests, under Netty's paranoid leak detection. */
class ContractTest {
    private static final List<RouteTable> TABLES = Stream.concat(RouteTables.NAMES.stream(), Stream.of(RouteTables.SHUFFLED, RouteTables.APP, "synthetic-100")).map(RouteTables::load).toList();

    @TestFactory
    Stream<DynamicTest> stacks() {
        return Proof.of(Stacks.all(), TABLES).stream().map(StackContract::test);
    }

    @TestFactory
    Stream<DynamicTest> requestCoresOnHostileInput() {
        return Stacks.all().stream().filter(stack -> stack.requestCore().isPresent() && Islands.isHere(stack))
            .map(stack -> dynamicTest(stack.name(), () -> Logs.silenced(() -> HostileProof.prove(stack))));
    }

    @TestFactory
    Stream<DynamicTest> libraries() {
        return JsonLibraries.all().stream().map(Proof::of).map(StackContract::test);
    }
}
