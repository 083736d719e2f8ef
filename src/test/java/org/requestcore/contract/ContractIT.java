package org.requestcore.contract;

import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.requestcore.contract.proof.Proof;
import org.requestcore.junit.StackContract;

/** What {@link ContractTest} has no time for: the large tables, and the shapes that are a part of another. */
class ContractIT {
    @TestFactory
    Stream<DynamicTest> stacks() {
        return Proof.of(Stacks.all(), ContractTest.TABLES).stream().filter(Predicate.not(ContractTest::isSoonProved)).map(StackContract::test);
    }
}
