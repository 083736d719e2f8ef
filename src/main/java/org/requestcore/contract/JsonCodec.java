package org.requestcore.contract;

import org.requestcore.workload.ByteSink;

/**
 * Encodes and decodes values of one type as JSON (RFC 8259) in UTF-8, without insignificant white space; members in the order of the
 * record. Used by one thread at a time.
 *
 * @param <T> a record of {@link org.requestcore.workload.Payload}
 */
public interface JsonCodec<T> {
    /** Appends the encoded value to a buffer that the caller reuses: what a server does that writes into its response buffer. */
    void encode(T value, ByteSink out);

    /** @return the encoded value in an array of its own */
    byte[] encode(T value);

    /**
     * @param json one value; unknown members are ignored
     * @return the value; a missing or null member is null
     * @throws RuntimeException if it is no JSON, or not of this type
     */
    T decode(byte[] json);
}
