package org.requestcore.contract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.contract.Server.Lack;
import org.requestcore.contract.twin.Twins;
import org.requestcore.workload.BadInput;

/**
 * What a stack has for a contract: a supplier, or its absence with the reason. An offer can carry facts and a note, and the ways in which the
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

    /** What only a stack knows of an offer of its: budgets and checks go by it, and the support matrix tells it. */
    public enum Fact {
        /** The contender whose router is inside; without it, its own. */
        ROUTES_WITH("routesWith", "routes with %s"),
        /** The JSON library inside; without it {@link JsonLibraries#OF_THE_APP}. */
        ENCODES_WITH("encodesWith", "encodes with %s"),
        /** That it keeps by design what it found out for a request, so that the same one again is cheaper; and why, or how much. */
        REMEMBERS("remembers", "remembers: %s"),
        /** The contender that is nothing but what carries its bytes, and so what its row contains of that. */
        STANDS_ON("standsOn", "stands on %s"),
        /** The contender that it is a framework on, and adds to: the engine's own request core is a row beside it, carried by the same. */
        RUNS_ON("runsOn", "runs on %s"),
        /** The contender that is the same framework on another engine. */
        SAME_AS("sameAs", "the same as %s, on another engine");

        private final String key;
        private final String sentence;

        Fact(String key, String sentence) {
            this.key = key;
            this.sentence = sentence;
        }

        /** In run.json. */
        public String key() {
            return key;
        }

        String sentence(String value) {
            return sentence.formatted(value);
        }
    }

    private final Supplier<? extends T> supplier;
    private final String note;
    private final Map<Fact, String> facts;
    private final List<Difference> differences;
    private final List<Lack> lacks;

    private Offer(Supplier<? extends T> supplier, String note, Map<Fact, String> facts, List<Difference> differences, List<Lack> lacks) {
        this.supplier = supplier;
        this.note = note;
        this.facts = facts;
        this.differences = differences;
        this.lacks = lacks;
    }

    /** @param router builds a new one at each call: a lambda with a body, see {@link Stack} */
    public static Offer<Router> of(OfRouter router) {
        return new Offer<>(router::make, "", Map.of(), List.of(), List.of());
    }

    /** @param chains makes a new builder at each call: a lambda with a body, see {@link Stack} */
    public static Offer<ChainBuilder> of(OfChains chains) {
        return new Offer<>(chains::make, "", Map.of(), List.of(), List.of());
    }

    /** @param mount starts a new core at each call: a lambda with a body, see {@link Stack} */
    public static Offer<Mount> of(Mount mount) {
        return new Offer<>(() -> mount, "", Map.of(), List.of(), List.of());
    }

    /** @param start starts a new server at each call: a lambda with a body, see {@link Stack} */
    public static Offer<Server.Start> of(Server.Start start) {
        return new Offer<>(() -> start, "", Map.of(), List.of(), List.of());
    }

    /** @param twins runs the program: a lambda with a body, see {@link Stack} */
    public static Offer<Twins> of(Twins twins) {
        return new Offer<>(() -> twins, "", Map.of(), List.of(), List.of());
    }

    /** @param reason the rest of the sentence "absent: ..." */
    public static <T> Offer<T> absent(String reason) {
        return new Offer<>(null, reason, Map.of(), List.of(), List.of());
    }

    /** The same offer with something a reader has to know that is no {@link Fact}. */
    public Offer<T> note(String newNote) {
        return new Offer<>(supplier, newNote, facts, differences, lacks);
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

    /** The same offer, of a framework on what another contender is the whole of: reports tell what it adds. */
    public Offer<T> runsOn(String engine) {
        return with(Fact.RUNS_ON, engine);
    }

    /** The same offer, of a framework that another contender runs on another engine: reports tell what the engine makes of it. */
    public Offer<T> sameAs(String framework) {
        return with(Fact.SAME_AS, framework);
    }

    private Offer<T> with(Fact fact, String value) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(facts);
        more.put(fact, value);
        return new Offer<>(supplier, note, more, differences, lacks);
    }

    /** The same offer, differing by design in these ways. What is done to a path first stands first: each is asked with what the one before it asks. */
    public Offer<T> differing(Difference... newDifferences) {
        return new Offer<>(supplier, note, facts, List.of(newDifferences), lacks);
    }

    /** The same offer, of a server that refuses these. */
    public Offer<T> lacking(Lack... newLacks) {
        return new Offer<>(supplier, note, facts, differences, List.of(newLacks));
    }

    public boolean isPresent() {
        return supplier != null;
    }

    /** What the stack says of it. */
    public Optional<String> fact(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /** The facts, what is lacked and the note in words, or the reason of the absence; may be empty. */
    public String note() {
        String refused = lacks.stream().map(Lack::words).collect(Collectors.joining(", "));
        Stream<String> known = facts.entrySet().stream().map(f -> f.getKey().sentence(f.getValue()));
        return Stream.concat(known, Stream.of(refused.isEmpty() ? "" : "refuses " + refused, note)).filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
    }

    public List<Difference> differences() {
        return differences;
    }

    public List<Lack> lacks() {
        return lacks;
    }

    /** @throws BadInput if absent, with the reason */
    public T get() {
        if (supplier == null) {
            throw new BadInput("absent: " + note);
        }
        return supplier.get();
    }
}
