package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What a framework runs on is a contender that serves requests by itself; what carries the bytes of both is the same, so that it is in no difference of theirs. */
class EnginesTest {
    private static Stream<Stack> telling(Offer.Fact fact) {
        return Stacks.all().stream().filter(s -> s.requestCore().fact(fact).isPresent());
    }

    private static Stack named(Stack stack, Offer.Fact fact) {
        return Stacks.named(stack.requestCore().fact(fact).orElseThrow());
    }

    @Test
    void aFrameworkRunsOnAnEngine() {
        assertTrue(telling(Offer.Fact.RUNS_ON).count() > 0);
        telling(Offer.Fact.RUNS_ON).forEach(stack -> {
            Stack engine = named(stack, Offer.Fact.RUNS_ON);
            assertTrue(engine.requestCore().isPresent(), engine.name());
            assertNotEquals(stack.name(), engine.name());
            assertEquals(stack.requestCore().fact(Offer.Fact.STANDS_ON), engine.requestCore().fact(Offer.Fact.STANDS_ON), stack.name() + " and " + engine.name());
        });
    }

    /** One of them is the first, of which the others tell. */
    @Test
    void theSameFrameworkIsOnAnotherEngine() {
        telling(Offer.Fact.SAME_AS).forEach(stack -> {
            Stack other = named(stack, Offer.Fact.SAME_AS);
            assertEquals(Optional.empty(), other.requestCore().fact(Offer.Fact.SAME_AS), other.name());
            assertTrue(stack.requestCore().fact(Offer.Fact.RUNS_ON).isPresent() && other.requestCore().fact(Offer.Fact.RUNS_ON).isPresent(), stack.name() + " and " + other.name());
            assertNotEquals(named(stack, Offer.Fact.RUNS_ON).name(), named(other, Offer.Fact.RUNS_ON).name());
        });
    }
}
