package org.requestcore.contract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.workload.BadInput;

/**
 * What a stack has for a contract: a supplier, or its absence with the reason. An offer can carry facts and a note, and the ways in which the
 * stack differs by design; the proofs then expect exactly the difference, and the support matrix tells it.
 *
 * @param <T> the contract
 */
public final class Offer<T> {
    private final Supplier<? extends T> supplier;
    private final String note;
    private final Map<Fact, String> facts;
    private final Set<Difference> differences;

    private Offer(Supplier<? extends T> supplier, String note, Map<Fact, String> facts, Set<Difference> differences) {
        this.supplier = supplier;
        this.note = note;
        this.facts = facts;
        this.differences = differences;
    }

    /** @param supplier builds a new one at each call: a lambda with a body, see {@link Stack} */
    public static <T> Offer<T> of(Supplier<? extends T> supplier) {
        return new Offer<>(supplier, "", Map.of(), EnumSet.noneOf(Difference.class));
    }

    /** @param reason the rest of the sentence "absent: ..." */
    public static <T> Offer<T> absent(String reason) {
        return new Offer<>(null, reason, Map.of(), EnumSet.noneOf(Difference.class));
    }

    /** The same offer with something a reader has to know that is no {@link Fact}. */
    public Offer<T> note(String newNote) {
        return new Offer<>(supplier, newNote, facts, differences);
    }

    /** The same offer, with another contender's router inside. */
    public Offer<T> routesWith(String router) {
        return with(Fact.ROUTES_WITH, router);
    }

    /** The same offer, with another JSON library inside than {@link JsonLibraries#OF_THE_APP}. */
    public Offer<T> encodesWith(String library) {
        return with(Fact.ENCODES_WITH, library);
    }

    /** The same offer, which by design remembers what it was asked. @param how the rest of the sentence "remembers: ..." */
    public Offer<T> remembering(String how) {
        return with(Fact.REMEMBERS, how);
    }

    /** The same offer, carried by what another contender is the whole of. */
    public Offer<T> standsOn(String transport) {
        return with(Fact.STANDS_ON, transport);
    }

    private Offer<T> with(Fact fact, String value) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(facts);
        more.put(fact, value);
        return new Offer<>(supplier, note, more, differences);
    }

    /** The same offer, differing by design in these ways. */
    public Offer<T> differing(Difference first, Difference... more) {
        return new Offer<>(supplier, note, facts, EnumSet.of(first, more));
    }

    public boolean isPresent() {
        return supplier != null;
    }

    /** What the stack says of it. */
    public Optional<String> fact(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /** The facts and the note in words, or the reason of the absence; may be empty. */
    public String note() {
        return Stream.concat(facts.entrySet().stream().map(f -> f.getKey().sentence(f.getValue())), Stream.of(note)).filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
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
