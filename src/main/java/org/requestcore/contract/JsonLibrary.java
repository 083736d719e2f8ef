package org.requestcore.contract;

/** A contender of JSON work. A service of {@link java.util.ServiceLoader}, with the same care about class loading as {@link Stack}. */
public interface JsonLibrary extends Contender {
    /**
     * A codec for the values of one type, with the library's production settings, reused for every value as a server would.
     *
     * @param type the record of a {@link org.requestcore.workload.payload.Payload}, or {@link org.requestcore.workload.payload.NewUser}
     */
    <T> JsonCodec<T> codec(Class<T> type);

    /** Whether several threads may use a codec at once, as the handlers of one server may. */
    default boolean isShared() {
        return true;
    }
}
