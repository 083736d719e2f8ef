package org.requestcore.run.ending;

import java.util.List;

import org.requestcore.plan.Fork;

/** As many forks as were asked for. */
public final class FixedForks implements Ending {
    private List<Fork> schedule;

    public FixedForks(List<Fork> schedule) {
        this.schedule = schedule;
    }

    @Override
    public List<Fork> next(Outcome soFar) {
        List<Fork> all = schedule;
        schedule = List.of();
        return all;
    }

    @Override
    public double seconds() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public List<Fork> foreseen() {
        return schedule;
    }

    @Override
    public Object told() {
        return null;
    }
}
