package org.requestcore.contract.twin;

import java.io.IOException;
import java.util.List;

/** A program in another language that proves itself on the inputs of a row of this suite, and then measures itself on them. */
@FunctionalInterface
public interface Twins {
    /**
     * Waits for its end.
     *
     * @param count   measured iterations
     * @param seconds that each of them lasts
     * @return what they took, in their order
     * @throws IOException if it fails, its proof say, with what it said
     */
    List<Measured> measure(TwinRow row, int count, double seconds) throws IOException;

    /**
     * What an iteration says.
     *
     * @param nanos an operation
     * @param bytes that an operation allocates; NaN if the language doesn't tell
     */
    record Measured(double nanos, double bytes) {
    }
}
