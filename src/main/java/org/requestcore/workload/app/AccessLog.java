package org.requestcore.workload.app;

import org.requestcore.workload.ByteSink;

/**
 * The first layer: one line a request in the NCSA common log format (Apache's "%h %l %u %t \"%r\" %>s %b"), written into a buffer that is
 * begun anew when it is nearly full, as if an asynchronous appender had taken it. One thread uses it; of several each has one: {@link #ofEachThread}.
 */
public class AccessLog {
    private static final int CAPACITY = 64 * 1024;
    private static final int NEARLY_FULL = CAPACITY - 8 * 1024;

    private final ByteSink buffer;

    AccessLog() {
        this(CAPACITY);
    }

    private AccessLog(int capacity) {
        buffer = new ByteSink(capacity);
    }

    /** A log that several threads may use, each with a buffer of its own. */
    static AccessLog ofEachThread() {
        ThreadLocal<AccessLog> own = ThreadLocal.withInitial(AccessLog::new);
        return new AccessLog(0) {
            @Override
            public void line(CharSequence host, CharSequence user, CharSequence method, CharSequence target, CharSequence protocol, int status, long bytes) {
                own.get().line(host, user, method, target, protocol, status, bytes);
            }

            @Override
            public ByteSink buffer() {
                return own.get().buffer();
            }
        };
    }

    /**
     * @param host   the client's address
     * @param user   whom the authentication found, or null
     * @param target the request target as it came, query included
     * @param bytes  of the response's body
     */
    public void line(CharSequence host, CharSequence user, CharSequence method, CharSequence target, CharSequence protocol, int status, long bytes) {
        if (buffer.length() > NEARLY_FULL) {
            buffer.clear();
        }
        text(host);
        buffer.write(' ');
        buffer.write('-');
        buffer.write(' ');
        text(user == null ? "-" : user);
        buffer.write(' ');
        byte[] time = Clock.now().logOctets();
        buffer.write(time, 0, time.length);
        buffer.write(' ');
        buffer.write('"');
        text(method);
        buffer.write(' ');
        text(target);
        buffer.write(' ');
        text(protocol);
        buffer.write('"');
        buffer.write(' ');
        number(status);
        buffer.write(' ');
        if (bytes == 0) {
            buffer.write('-');
        } else {
            number(bytes);
        }
        buffer.write('\n');
    }

    /** What is in the buffer; for proofs. */
    public ByteSink buffer() {
        return buffer;
    }

    /** What a client sent can't end a line or a quotation: such chars become '?'. */
    private void text(CharSequence text) {
        int length = text.length();
        byte[] bytes = buffer.reserve(length);
        int at = buffer.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            bytes[at++] = (byte) (c > ' ' && c < 0x7f && c != '"' ? c : '?');
        }
        buffer.length(at);
    }

    private void number(long value) {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        byte[] bytes = buffer.reserve(digits);
        int end = buffer.length() + digits;
        buffer.length(end);
        for (long rest = value; digits > 0; digits--, rest /= 10) {
            bytes[--end] = (byte) ('0' + rest % 10);
        }
    }
}
