package org.requestcore.contract;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

import org.requestcore.workload.BadInput;

/**
 * What a stack has for a contract: a supplier, or its absence with the reason. An offer can carry a note, and the ways in which the
 * stack differs by design; the proofs then expect exactly the difference, and the support matrix tells it.
 *
 * @param <T> the contract
 */
public final class Offer<T> {
    private final Supplier<? extends T> supplier;
    private final String note;
    private final Set<Difference> differences;

    private Offer(Supplier<? extends T> supplier, String note, Set<Difference> differences) {
        this.supplier = supplier;
        this.note = note;
        this.differences = differences;
    }

    /** @param supplier builds a new one at each call: a lambda with a body, see {@link Stack} */
    public static <T> Offer<T> of(Supplier<? extends T> supplier) {
        return new Offer<>(supplier, "", EnumSet.noneOf(Difference.class));
    }

    /** @param reason the rest of the sentence "absent: ..." */
    public static <T> Offer<T> absent(String reason) {
        return new Offer<>(null, reason, EnumSet.noneOf(Difference.class));
    }

    /** The same offer with something a reader has to know, e.g. "routes with radix". */
    public Offer<T> note(String newNote) {
        return new Offer<>(supplier, newNote, differences);
    }

    /** The same offer, differing by design in these ways. */
    public Offer<T> differing(Difference first, Difference... more) {
        return new Offer<>(supplier, note, EnumSet.of(first, more));
    }

    public boolean isPresent() {
        return supplier != null;
    }

    /** The note, or the reason of the absence; may be empty. */
    public String note() {
        return note;
    }

    public Set<Difference> differences() {
        return Set.copyOf(differences);
    }

    /** @throws BadInput if absent, with the reason */
    public T get() {
        if (supplier == null) {
            throw new BadInput("absent: " + note);
        }
        return supplier.get();
    }
}
