package org.requestcore.codec;

/** One buffer a thread, as Jackson 2 has it by default: against {@link JacksonLibrary} it compares version with version. */
public final class Jackson3ThreadLocalLibrary extends Jackson3PoolLibrary {
    public Jackson3ThreadLocalLibrary() {
        super(Pool.THREADLOCAL);
    }
}
