package org.requestcore.contract.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stack;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.workload.hostile.HostileCase;
import org.requestcore.workload.hostile.HostileCases;

/**
 * Sends hostile and broken input to a request core, each on a connection of its own. Whether the core answers, closes or waits is its own affair, and told; but it may
 * not hang, not throw, not spoil the next good request on another connection, and not hold on to what has gone: {@link Growth}.
 */
public final class HostileProof {
    /** For one case: many times what the slowest takes on a busy machine. */
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int MOST_HANGS = 3;
    private static final List<HostileCase> QUICK = HostileCases.all().stream().filter(HostileCase::isQuick).toList();
    private static final Outcome END = Outcome.harmful("", "");

    private HostileProof() {
    }

    /**
     * All that is quick; {@code verify --hostile} and the long tests have the time for the rest.
     *
     * @return how many did no harm
     * @throws ProofFailure on the first that did
     */
    public static int prove(Stack stack) {
        return prove(stack, QUICK);
    }

    /** The same of these. */
    public static int prove(Stack stack, List<HostileCase> cases) {
        List<Outcome> outcomes = outcomes(stack, cases);
        for (int i = 0; i < outcomes.size(); i++) {
            ProofFailure.unless(!outcomes.get(i).isHarmful(), "%s: %s", cases.get(i), outcomes.get(i).harm());
        }
        return outcomes.size();
    }

    /** One a case, in their order; none at all of a stack that is told its answers. */
    public static List<Outcome> outcomes(Stack stack, List<HostileCase> cases) {
        return outcomes(stack, cases, DEADLINE);
    }

    static List<Outcome> outcomes(Stack stack, List<HostileCase> cases, Duration deadline) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int hangs = 0; outcomes.size() < cases.size() && hangs < MOST_HANGS; ) {
            List<HostileCase> rest = cases.subList(outcomes.size(), cases.size());
            BlockingQueue<Outcome> told = new LinkedBlockingQueue<>();
            Thread thread = stack.thread(() -> ask(stack, rest, told));
            thread.setDaemon(true);
            thread.start();
            Outcome next = next(told, deadline);
            if (next == END) {
                return List.of();
            }
            for (; next != null && next != END; next = next(told, deadline)) {
                add(outcomes, next, cases.size());
            }
            if (next == null) {
                hangs++;
                add(outcomes, Outcome.harmful("hangs", "hangs for over %d s %s".formatted(deadline.toSeconds(), Attacker.where(thread.getStackTrace()))), cases.size());
                thread.interrupt();
            }
        }
        while (outcomes.size() < cases.size()) {
            outcomes.add(Outcome.NOT_ASKED);
        }
        return outcomes;
    }

    /** All of them, or up to the first that does harm: what follows gets a new core, on a new thread. */
    private static void ask(Stack stack, List<HostileCase> cases, BlockingQueue<Outcome> told) {
        boolean goesOn = true;
        try (RequestCore core = stack.requestCore().get().mount(Apps.of(Attacker.SHAPE)); Connection other = core.connect()) {
            for (int i = 0; i < cases.size() && goesOn && !(other instanceof Prompted); i++) {
                Outcome outcome = Attacker.outcome(core, other, cases.get(i));
                told.add(outcome);
                goesOn = !outcome.isHarmful();
            }
        } catch (Throwable e) {
            if (goesOn) {
                told.add(Attacker.thrown(e));
            }
        }
        told.add(END);
    }

    /** @return null if there is none in time */
    private static Outcome next(BlockingQueue<Outcome> told, Duration deadline) {
        try {
            return told.poll(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What goes wrong when the core is closed in the end is told of the last. */
    private static void add(List<Outcome> outcomes, Outcome next, int most) {
        if (outcomes.size() == most) {
            outcomes.remove(most - 1);
        }
        outcomes.add(next);
    }
}
