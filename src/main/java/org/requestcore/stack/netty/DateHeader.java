package org.requestcore.stack.netty;

import io.netty.util.AsciiString;

import org.requestcore.workload.app.Clock;

/** The Date header's value as Netty's users hold it: octets that the encoder copies, renewed once a second. Used by one event loop. */
final class DateHeader {
    private Clock clock;
    private AsciiString value;

    AsciiString value() {
        Clock now = Clock.now();
        if (now != clock) {
            clock = now;
            value = new AsciiString(now.httpOctets(), false);
        }
        return value;
    }
}
