package org.requestcore.stack.loop.embedded;

import java.util.Arrays;

import org.requestcore.workload.ByteSink;

/**
 * What a connection's loop reads from and writes to. Where a socket would block until more comes, it says that there is nothing, and the loop has to be left.
 *
 * <p>If that is in the middle of a request, the loop has lost what it had read of it: the next time it reads again all that it has read since it was last between two
 * requests, and what it answers again is passed over, as the client has it.
 */
public final class FedStream {
    private static final byte[] NOTHING = {};

    private byte[] input = NOTHING;
    private int start;
    private int position;
    private int limit;
    /** What is to be read again. */
    private byte[] kept = NOTHING;
    /** How many octets of the answers to that the client has. */
    private int told;
    private int written;
    private ByteSink output;

    /** Before the loop is entered. What is lent is read and written until {@link #recall}. */
    public void lend(byte[] bytes, int offset, int length, ByteSink out) {
        if (kept.length == 0) {
            input = bytes;
            start = offset;
            limit = offset + length;
        } else {
            input = Arrays.copyOf(kept, kept.length + length);
            System.arraycopy(bytes, offset, input, kept.length, length);
            start = 0;
            limit = input.length;
        }
        position = start;
        written = 0;
        output = out;
    }

    /** When the loop was left. @param cut whether that was in the middle of a request */
    public void recall(boolean cut) {
        kept = cut ? Arrays.copyOfRange(input, start, limit) : NOTHING;
        told = cut ? Math.max(told, written) : 0;
        input = NOTHING;
        start = 0;
        position = 0;
        limit = 0;
        output = null;
    }

    public int available() {
        return limit - position;
    }

    /** @return how many octets there were for the target, or -1 if there are none: a socket would block */
    public int read(byte[] target, int offset, int length) {
        int count = Math.min(length, available());
        System.arraycopy(input, position, target, offset, count);
        position += count;
        return count == 0 ? -1 : count;
    }

    public void write(byte[] bytes, int offset, int length) {
        int known = Math.min(length, Math.max(0, told - written));
        written += length;
        if (output != null) {
            output.write(bytes, offset + known, length - known);
        }
    }
}
