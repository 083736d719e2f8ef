package org.requestcore.contract;

import java.util.List;
import java.util.function.Supplier;

import org.requestcore.workload.BadInput;

/**
 * What a stack has for a contract: a supplier, or its absence with the reason. An offer can carry a note, and the ways in which the
 * stack differs by design; the proofs then expect exactly the difference, and the support matrix tells it.
 *
 * @param <T> the contract
 */
public final class Offer<T> {
    /** Builds a router. What a lambda returns tells the compiler which contract it is for. */
    @FunctionalInterface
    public interface OfRouter {
        Router make();
    }

    /** Makes a builder of chains. */
    @FunctionalInterface
    public interface OfChains {
        ChainBuilder make();
    }

    private final Supplier<? extends T> supplier;
    private final String note;
    private final List<Difference> differences;

    private Offer(Supplier<? extends T> supplier, String note, List<Difference> differences) {
        this.supplier = supplier;
        this.note = note;
        this.differences = differences;
    }

    /** @param router builds a new one at each call: a lambda with a body, see {@link Stack} */
    public static Offer<Router> of(OfRouter router) {
        return new Offer<>(router::make, "", List.of());
    }

    /** @param chains makes a new builder at each call: a lambda with a body, see {@link Stack} */
    public static Offer<ChainBuilder> of(OfChains chains) {
        return new Offer<>(chains::make, "", List.of());
    }

    /** @param mount starts a new core at each call: a lambda with a body, see {@link Stack} */
    public static Offer<Mount> of(Mount mount) {
        return new Offer<>(() -> mount, "", List.of());
    }

    /** @param reason the rest of the sentence "absent: ..." */
    public static <T> Offer<T> absent(String reason) {
        return new Offer<>(null, reason, List.of());
    }

    /** The same offer with something a reader has to know, e.g. "routes with radix". */
    public Offer<T> note(String newNote) {
        return new Offer<>(supplier, newNote, differences);
    }

    /** The same offer, differing by design in these ways. What is done to a path first stands first: each is asked with what the one before it asks. */
    public Offer<T> differing(Difference... newDifferences) {
        return new Offer<>(supplier, note, List.of(newDifferences));
    }

    public boolean isPresent() {
        return supplier != null;
    }

    /** The note, or the reason of the absence; may be empty. */
    public String note() {
        return note;
    }

    public List<Difference> differences() {
        return differences;
    }

    /** @throws BadInput if absent, with the reason */
    public T get() {
        if (supplier == null) {
            throw new BadInput("absent: " + note);
        }
        return supplier.get();
    }
}
