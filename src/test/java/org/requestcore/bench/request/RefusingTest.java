package org.requestcore.bench.request;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Refusal;

/** Refusals are proved and checked as answers are: driven as the benchmark drives them, without forks. */
class RefusingTest {
    @ParameterizedTest
    @EnumSource
    void whoRefusesPasses(Refusal refusal) {
        for (String stack : new String[] {"harness", "floor"}) {
            Refusing refusing = Refusing.proved(stack, refusal.id());
            for (int i = 0; i < 1_500; i++) {
                assertTrue(refusing.refuse() > 0);
            }
            refusing.check();
            assertTrue(refusing.proveAgain().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "METHOD_NOT_ALLOWED"})
    void whoServesEverythingIsFound(Refusal refusal) {
        Mount canned = app -> Stacks.named("floor").requestCore().get().mount(Apps.of(App.Shape.CANNED));
        assertThrows(ProofFailure.class, () -> new Refusing("canned", canned, refusal));
    }

    @Test
    void harnessNeedsToBeTold() {
        Mount right = Stacks.named("harness").requestCore().get();
        assertThrows(ProofFailure.class, () -> new Refusing("canned", app -> right.mount(Apps.of(App.Shape.CANNED)), Refusal.NOT_FOUND));
    }
}
