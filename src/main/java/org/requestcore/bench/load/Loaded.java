package org.requestcore.bench.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.ServerProof;
import org.requestcore.load.Load;
import org.requestcore.workload.app.App;

/**
 * Loads a server, a window an iteration. It is proved by what it answers through its sockets half-way through its warm-up, since one that has just started takes several times as long for it, and after the last
 * iteration. Warm-ups are short and many, since after each the compilers get the processor to themselves.
 */
public abstract class Loaded extends Defaults {
    private Load load;
    private String stack;
    private String shape;
    private IterationParams iteration;
    private int begun;
    private boolean isProved;

    /** @param started loads the stack's server with the App in that shape */
    final void load(Load started, String stackName, String shapeName) {
        load = started;
        stack = stackName;
        shape = shapeName;
    }

    private void prove() {
        ServerProof.prove(load.address(), App.Shape.of(shape), Stacks.named(stack).server().lacks());
        isProved = true;
    }

    @Setup(Level.Iteration)
    public void take(IterationParams params) {
        iteration = params;
        if (!isProved && (begun++ >= params.getCount() / 2 || params.getType() == IterationType.MEASUREMENT)) {
            prove();
        }
    }

    /** @return how many requests were answered */
    final long window(int connections) throws IOException, InterruptedException {
        return load.window(connections, iteration.getTime().convertTo(TimeUnit.MILLISECONDS) / 1e3);
    }

    private void end() {
        prove();
        load.close();
    }

    @Override
    protected Checked checked() {
        return Checked.afterwards(this::end);
    }
}
