package org.requestcore.contract;

import org.requestcore.workload.ByteSink;

/**
 * Encodes and decodes values of one type as JSON (RFC 8259) in UTF-8, without insignificant white space; members in the order of the
 * record, text beyond ASCII as it is. A null member is written as null or left out, whichever is the library's default: no payload has one.
 * Used by one thread at a time.
 *
 * @param <T> a record of {@link org.requestcore.workload.payload.Payload}
 */
public interface JsonCodec<T> {
    /** Appends the encoded value to a buffer that the caller reuses: what a server does that writes into its response buffer. */
    void encode(T value, ByteSink out);

    /** @return the encoded value in an array of its own */
    byte[] encode(T value);

    /**
     * @param json one value; unknown members are ignored
     * @return the value; a missing or null member is null, unless it is of a primitive type: that is the library's choice
     * @throws RuntimeException if it ends too early, is no object, or is no JSON. A library may accept more than the grammar has, as RFC 8259,
     *                          section 9, allows: a comma too many, a number for a text, something after the value. Its class says what
     */
    T decode(byte[] json);
}
