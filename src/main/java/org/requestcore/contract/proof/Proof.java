package org.requestcore.contract.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.island.Islands;
import org.requestcore.workload.app.App;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.routes.RouteTable;

/**
 * One contender held against one contract.
 *
 * @param contender the stack's or library's name
 * @param contract  router, middleware, request or json
 * @param subject   the table or shape; empty if the contract has none
 * @param absence   the reason if the contender doesn't offer this, else empty
 * @param note      what a reader has to know: the offer's note, and how it differs by design
 * @param run       proves, and says how many checks held; throws {@link ProofFailure}
 */
public record Proof(String contender, String contract, String subject, String absence, String note, IntSupplier run) {

    /** Every contract of each stack, offered or absent. */
    public static List<Proof> of(List<Stack> stacks, List<RouteTable> tables) {
        List<RouterQuestions> questions = tables.stream().map(RouterQuestions::new).toList();
        return stacks.stream().flatMap(stack -> of(stack, questions).stream()).toList();
    }

    /**
     * Every contract of a stack, offered or absent; all are absent if its libraries are not in this JVM.
     *
     * @param questions one a table
     */
    public static List<Proof> of(Stack stack, List<RouterQuestions> questions) {
        Optional<String> absence = Islands.absenceHere(stack);
        if (absence.isPresent()) {
            return Stream.of("router", "middleware", "request").map(contract -> of(stack, contract, "", Offer.absent(absence.get()), () -> 0)).toList();
        }
        List<Proof> proofs = new ArrayList<>(routers(stack, questions));
        Offer<ChainBuilder> middleware = stack.middleware();
        proofs.add(of(stack, "middleware", "", middleware, () -> ChainProof.proveAll(middleware.get())));
        Offer<Mount> request = stack.requestCore();
        if (request.isPresent()) {
            for (App.Shape shape : App.Shape.values()) {
                proofs.add(of(stack, "request", shape.id(), request, () -> RequestProof.proveAll(stack, shape)));
            }
        } else {
            proofs.add(of(stack, "request", "", request, () -> 0));
        }
        return proofs;
    }

    /** One a table; a single one if the stack has no router at all. */
    private static List<Proof> routers(Stack stack, List<RouterQuestions> questions) {
        List<Proof> proofs = new ArrayList<>();
        for (RouterQuestions asked : questions) {
            Offer<Router> router = stack.router(asked.table());
            proofs.add(of(stack, "router", asked.table().name(), router, () -> new RouterProof(asked.table(), router).prove(asked.all())));
        }
        boolean none = proofs.stream().allMatch(Proof::isAbsent) && proofs.stream().map(Proof::absence).distinct().count() == 1;
        return none ? List.of(of(stack, "router", "", stack.router(questions.get(0).table()), () -> 0)) : proofs;
    }

    /** Every payload, and texts, numbers and abnormal data. */
    public static Proof of(JsonLibrary library) {
        return new Proof(library.name(), "json", String.join(",", Payload.names()), "", "", () -> JsonProof.proveAll(library));
    }

    private static Proof of(Stack stack, String contract, String subject, Offer<?> offer, IntSupplier run) {
        List<String> notes = new ArrayList<>(offer.isPresent() && !offer.note().isEmpty() ? List.of(offer.note()) : List.of());
        offer.differences().forEach(d -> notes.add("differs: " + d.sentence()));
        return new Proof(stack.name(), contract, subject, offer.isPresent() ? "" : offer.note(), String.join("; ", notes), () -> onItsThread(stack, run));
    }

    private static int onItsThread(Stack stack, IntSupplier run) {
        try {
            return OwnThread.call(stack, run::getAsInt);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isAbsent() {
        return !absence.isEmpty();
    }
}
