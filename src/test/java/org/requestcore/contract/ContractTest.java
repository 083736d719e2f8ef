package org.requestcore.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.requestcore.contract.hostile.HostileProof;
import org.requestcore.contract.island.Islands;
import org.requestcore.contract.proof.Proof;
import org.requestcore.junit.StackContract;
import org.requestcore.workload.Logs;
import org.requestcore.workload.app.App;
import org.requestcore.workload.hostile.HostileCase;
import org.requestcore.workload.hostile.HostileCases;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/**
 * Every contender through every contract that it offers, on the tables that are soon proved and in the shape that has the others in it, under Netty's paranoid leak
 * detection. {@link ContractIT} has the rest of what {@code verify} runs, {@link HostileIT} all hostile input.
 */
class ContractTest {
    static final List<RouteTable> TABLES = Stream.concat(RouteTables.NAMES.stream(), Stream.of(RouteTables.SHUFFLED, RouteTables.APP, "synthetic-100")).map(RouteTables::load).toList();

    /** Empty: of a contender that has none at all. */
    private static final Set<String> SOON_PROVED = Set.of("", "github", "gplus", "parse", "article");

    @TestFactory
    Stream<DynamicTest> stacks() {
        return Proof.of(Stacks.all(), TABLES).stream().filter(ContractTest::isSoonProved).map(StackContract::test);
    }

    static boolean isSoonProved(Proof proof) {
        return switch (proof.contract()) {
            case "router" -> SOON_PROVED.contains(proof.subject());
            case "request" -> proof.subject().isEmpty() || proof.subject().equals(App.Shape.SERVED.id());
            default -> true;
        };
    }

    /** One of each class. */
    @TestFactory
    Stream<DynamicTest> requestCoresOnSomeHostileInput() {
        Map<String, HostileCase> cases = new LinkedHashMap<>();
        HostileCases.all().stream().filter(HostileCase::isQuick).forEach(asked -> cases.putIfAbsent(asked.kind(), asked));
        return Stacks.all().stream().filter(stack -> stack.requestCore().isPresent() && Islands.isHere(stack))
            .map(stack -> dynamicTest(stack.name(), () -> Logs.silenced(() -> HostileProof.prove(stack, List.copyOf(cases.values())))));
    }

    @TestFactory
    Stream<DynamicTest> libraries() {
        return JsonLibraries.all().stream().map(Proof::of).map(StackContract::test);
    }
}
