package org.requestcore.junit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.requestcore.contract.Stacks;
import org.requestcore.contract.hostile.HostileProof;
import org.requestcore.contract.proof.Proof;
import org.requestcore.workload.routes.RouteTables;

/**
 * Holds a stack of one's own against every contract in one's own build: what {@code verify} runs, one JUnit 5 test a contract, table and shape. A
 * contract that the stack does not offer is skipped with the reason. To be extended, with the stack's name:
 *
 * <pre>{@code
 * class MineContractTest extends StackContract {
 *     MineContractTest() {
 *         super("mine");
 *     }
 * }
 * }</pre>
 */
public abstract class StackContract {
    private final String name;

    /** @param name of a stack that META-INF/services names: what is tested is what is found, as it is measured */
    protected StackContract(String name) {
        this.name = name;
    }

    /** The tables to hold its router against: ours. A .routes file or an OpenAPI document may stand beside them. */
    protected List<String> tables() {
        return RouteTables.NAMES;
    }

    @Test
    final void tellsItsVersion() {
        String version = Stacks.named(name).version();
        assertFalse(version == null || version.isBlank(), "the version of " + name + " is not known: read it from the library");
    }

    @TestFactory
    final Stream<DynamicTest> keepsItsContracts() {
        return Proof.of(List.of(Stacks.named(name)), tables().stream().map(RouteTables::load).toList()).stream().map(StackContract::test);
    }

    /** Whatever its request core is sent, it may answer or close, but not hang, throw or spoil the next good request. {@code verify --hostile} asks more, and tells the answers. */
    @Test
    final void doesNoHarmOnHostileInput() {
        assumeTrue(Stacks.named(name).requestCore().isPresent(), "absent: " + Stacks.named(name).requestCore().note());
        HostileProof.prove(Stacks.named(name));
    }

    /** One proof as a test, on the thread that benchmarks run on. */
    public static DynamicTest test(Proof proof) {
        return dynamicTest(String.join(" ", proof.contender(), proof.contract(), proof.subject()).strip(), () -> {
            if (proof.isAbsent()) {
                assertTrue(proof.absence().length() > 10, "an absence has a reason: " + proof.absence());
                abort("absent: " + proof.absence());
            }
            int checks = proof.run().getAsInt();
            assertTrue(checks > 0, "nothing was checked");
        });
    }
}
