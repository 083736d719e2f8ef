package org.requestcore.workload;

import java.util.SplittableRandom;

/** The one seed from which every generated input comes, so that two machines measure the same requests. */
public final class Seed {
    private static final long VALUE = 0x5eed_c04eL;

    private Seed() {
    }

    /** A generator of its own for each purpose: adding an input never changes another one. */
    public static SplittableRandom random(String purpose) {
        return new SplittableRandom(VALUE ^ ((long) purpose.hashCode() << 32));
    }
}
