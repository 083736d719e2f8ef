package org.requestcore.workload;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that one caller owns and reuses: a response, an encoded value, a log line. Grows as needed and never shrinks, so that a
 * warm sink allocates nothing. Not thread-safe.
 */
public final class ByteSink extends OutputStream {
    private byte[] bytes;
    private int length;

    public ByteSink(int capacity) {
        bytes = new byte[capacity];
    }

    public ByteSink clear() {
        length = 0;
        return this;
    }

    /** The array behind the sink: valid up to {@link #length}, and until {@link #reserve} or a write. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Says that the array holds {@code newLength} bytes now, written in place. */
    public void length(int newLength) {
        length = newLength;
    }

    /** @return the array, with room for {@code more} bytes after {@link #length} */
    public byte[] reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
        return bytes;
    }

    @Override
    public void write(int b) {
        reserve(1)[length++] = (byte) b;
    }

    @Override
    public void write(byte[] source) {
        write(source, 0, source.length);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        System.arraycopy(source, offset, reserve(count), length, count);
        length += count;
    }

    @Override
    public void close() {
        // nothing is held, and a JSON library that closes its target must not end a reused one
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** As ISO-8859-1: for heads and log lines. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
