package org.requestcore.contract.proof;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.requestcore.contract.Stack;

/** Runs on a thread of a stack's own kind what is no benchmark: proofs. */
public final class OwnThread {
    private OwnThread() {
    }

    /** Waits for it. Throws what the task throws. */
    public static <T> T call(Stack stack, Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        stack.thread(future).start();
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }
}
