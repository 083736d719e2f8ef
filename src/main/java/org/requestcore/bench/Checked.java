package org.requestcore.bench;

import java.util.OptionalDouble;

/** A contender that was proved before it is measured, and is checked from then on. Throws what its proof throws, and its fork fails. */
public interface Checked {
    /** After an iteration, warm-up too: whether every answer so far was right. Within the iteration, for profilers: quick, and without a trace on the heap. */
    void check();

    /**
     * After the last iteration, when nothing is measured any more: with what was asked before, and with what was not. What the contender holds is let go.
     *
     * @return the time for what it never met, by that for what it met; empty where that can't be told
     */
    OptionalDouble proveAgain();

    /** What does so much in an operation that the last answer is looked at, and none of the others. */
    static Checked afterwards(Runnable proof) {
        return new Checked() {
            @Override
            public void check() {
                // the answer may be large, and looking at it leaves traces
            }

            @Override
            public OptionalDouble proveAgain() {
                proof.run();
                return OptionalDouble.empty();
            }
        };
    }
}
