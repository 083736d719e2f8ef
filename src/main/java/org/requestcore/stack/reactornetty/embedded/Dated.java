package org.requestcore.stack.reactornetty.embedded;

import java.util.function.BiFunction;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.requestcore.workload.app.Clock;

/** An application behind the Date header, which Reactor Netty leaves to it: set before any handler. Any event loop may ask for it. */
final class Dated implements BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {
    private final BiFunction<HttpServerRequest, HttpServerResponse, ? extends Publisher<Void>> application;
    /** As it never changes itself, loops that find it old at the same time do no harm: each renews it. */
    private Value latest = new Value(null, AsciiString.EMPTY_STRING);

    Dated(BiFunction<HttpServerRequest, HttpServerResponse, ? extends Publisher<Void>> application) {
        this.application = application;
    }

    @Override
    public Publisher<Void> apply(HttpServerRequest request, HttpServerResponse response) {
        return application.apply(request, response.header(HttpHeaderNames.DATE, date()));
    }

    /** As Netty's users hold it: octets that the encoder copies, renewed once a second. */
    private AsciiString date() {
        Clock now = Clock.now();
        Value value = latest;
        if (now != value.clock) {
            value = new Value(now, new AsciiString(now.httpOctets(), false));
            latest = value;
        }
        return value.octets;
    }

    private record Value(Clock clock, AsciiString octets) {
    }
}
