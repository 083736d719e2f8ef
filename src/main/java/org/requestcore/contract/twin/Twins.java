package org.requestcore.contract.twin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program in another language that proves itself on the inputs of a row of this suite, and then measures itself on them. */
@FunctionalInterface
public interface Twins {
    /**
     * Waits for its end.
     *
     * @param count   measured iterations
     * @param seconds that each of them lasts
     * @param profile if it is asked for what they spend their time on
     * @return what they took, in their order
     * @throws IOException if it fails, its proof say, with what it said
     */
    List<Measured> measure(TwinRow row, int count, double seconds, Optional<Profile> profile) throws IOException;

    /**
     * What they spend their CPU time on.
     *
     * @param file        to be written: a stack a line, the outermost frame first, and how often it was seen
     * @param environment by which a program knows of a profiler, if its language has none
     */
    record Profile(Path file, Map<String, String> environment) {
    }

    /**
     * What an iteration says.
     *
     * @param nanos an operation
     * @param bytes that an operation allocates; NaN if the language doesn't tell
     */
    record Measured(double nanos, double bytes) {
    }
}
