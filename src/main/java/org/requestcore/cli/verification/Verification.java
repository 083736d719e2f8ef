package org.requestcore.cli.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import org.requestcore.cli.Output;
import org.requestcore.contract.proof.Proof;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.contract.proof.RouterQuestions;
import org.requestcore.contract.Stack;
import org.requestcore.report.Screen;
import org.requestcore.run.EventLoopExecutor;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.RouteTable;

/** Proofs of contenders, as many contenders side by side as there are cores, and told in their order, whoever is done first. */
public final class Verification {
    private static final String LINE = "%-7s %-18s %-11s %-15s ";
    private static final int INDENT = 8;

    private final Screen screen = Output.screen();
    private final boolean isVerbose;
    private final EventLoopExecutor executor = new EventLoopExecutor(Runtime.getRuntime().availableProcessors(), "verify");
    private final List<Future<IslandVerification.Outcome>> islands = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    /** The first contender that can't be asked, in one line; null if all can. */
    private BadInput unusable;

    private record Asked(Proof proof, FutureTask<Integer> outcome) {
    }

    /** @param isVerbose whether failures are told whole, too */
    public Verification(boolean isVerbose) {
        this.isVerbose = isVerbose;
    }

    /** Finds out what all are going to be asked, and would wait for. What goes wrong with it goes wrong with them. */
    public void prepare(List<RouterQuestions> questions) {
        questions.forEach(each -> executor.submit(each::all));
    }

    /** Of a stack that this JVM has not the libraries of. */
    public void addIsland(Stack stack, List<RouteTable> tables) {
        islands.add(executor.submit(() -> IslandVerification.run(stack, tables, isVerbose)));
    }

    /**
     * Of one contender, and begins with them. They run one after the other, for its parts are made to be used like that: a fork has one of them.
     *
     * @param proofs asked for here and now, in the order of the contenders: some decide things for their JVM
     */
    public void add(Supplier<List<Proof>> proofs) {
        try {
            List<Asked> its = proofs.get().stream().map(proof -> new Asked(proof, new FutureTask<>(proof.run()::getAsInt))).toList();
            asked.addAll(its);
            executor.execute(() -> its.stream().filter(each -> !each.proof().isAbsent()).forEach(each -> each.outcome().run()));
        } catch (BadInput e) {
            keep(e);
        }
    }

    /** It hides nobody else: it is told when they were. */
    private void keep(BadInput e) {
        unusable = unusable == null ? e : unusable;
    }

    /**
     * Tells all of them.
     *
     * @return whether nothing is broken
     * @throws BadInput if one of them can't be asked
     */
    public boolean holds() throws InterruptedException, ExecutionException {
        boolean isBroken = false;
        for (Future<IslandVerification.Outcome> island : islands) {
            Output.write(island.get().out());
            isBroken |= island.get().exit() != 0;
        }
        int broken = 0;
        for (Asked each : asked) {
            broken += holds(each) ? 0 : 1;
        }
        executor.shutdown();
        if (unusable != null) {
            throw unusable;
        }
        if (!asked.isEmpty()) {
            System.out.printf("%d proofs, %d broken, %d absent%n", asked.size(), broken, asked.stream().filter(each -> each.proof().isAbsent()).count());
        }
        return broken == 0 && !isBroken;
    }

    private boolean holds(Asked each) throws InterruptedException {
        Proof proof = each.proof();
        if (proof.isAbsent()) {
            print("absent", proof, proof.absence());
            return true;
        }
        try {
            print("ok", proof, "%,7d checks%s".formatted(each.outcome().get(), proof.note().isEmpty() ? "" : "; " + proof.note()));
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadInput input) {
                keep(input);
                return true;
            }
            print("BROKEN", proof, e.getCause() instanceof ProofFailure ? e.getCause().getMessage() : e.getCause().toString());
            if (isVerbose) {
                e.getCause().printStackTrace();
            }
            return false;
        }
    }

    private void print(String state, Proof proof, String text) {
        Output.print(screen.entry(LINE.formatted(state, proof.contender(), proof.contract(), proof.subject()), text.lines().findFirst().orElse(""), INDENT));
    }

    public void skipped(String lack) {
        Output.print(screen.paragraph("skipped: " + lack, "    "));
    }
}
