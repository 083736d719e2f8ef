package org.requestcore.run.ending;

import java.util.List;

import org.requestcore.plan.Effort;
import org.requestcore.plan.Fork;
import org.requestcore.plan.Plan;
import org.requestcore.plan.Request;

/** When a run ends. Asked stage by stage. */
public interface Ending {
    /** As its user wants it. */
    static Ending of(Request request, Plan plan) {
        Effort effort = request.effort();
        return effort.isFixed() ? new FixedForks(request.schedule(plan)) : new PilotThenTopUp(request.rounds(plan), effort.precision(), effort.seconds());
    }

    /**
     * @param soFar what all earlier stages gave
     * @return the next forks, in order; those of which there is a result already are passed over by who runs them; empty at the end
     */
    List<Fork> next(Outcome soFar);

    /** That the run takes at most; infinite for as long as it takes. */
    double seconds();

    /** What will come after the stages so far, as far as that is known. */
    List<Fork> foreseen();

    /** What run.json tells of it by now; null if there is nothing to tell. */
    Object told();
}
