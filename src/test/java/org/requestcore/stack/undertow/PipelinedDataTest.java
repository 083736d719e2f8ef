package org.requestcore.stack.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.undertow.UndertowOptions;
import io.undertow.server.protocol.http.HttpServerConnection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xnio.OptionMap;

import org.requestcore.contract.Connection;
import org.requestcore.contract.proof.OwnThread;
import org.requestcore.workload.ByteSink;

/** The one setting of Undertow.builder() that isn't taken changes nothing for requests that come alone. */
class PipelinedDataTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** Of each request: whether its connection buffers pipelined data. */
    private final List<Boolean> buffering = new ArrayList<>();

    /** Its class says which log Undertow writes to. */
    @BeforeAll
    static void load() {
        assertEquals("undertow", new UndertowStack().name());
    }

    @Test
    void onlyPipelinedRequestsMeetTheBuildersSetting() throws Exception {
        OwnThread.call(new UndertowStack(), () -> {
            try (UndertowRequestCore core = core(true); Connection connection = core.connect()) {
                feed(connection, REQUEST);
                feed(connection, REQUEST);
                assertEquals(List.of(false, false), buffering);
                feed(connection, REQUEST + REQUEST);
                assertEquals(List.of(false, false, true, true), buffering);
            }
            return null;
        });
    }

    @Test
    void answersAreWrittenAtOnceWithOurs() throws Exception {
        OwnThread.call(new UndertowStack(), () -> {
            try (UndertowRequestCore core = core(false); Connection connection = core.connect()) {
                feed(connection, REQUEST + REQUEST);
                assertEquals(List.of(false, false), buffering);
            }
            return null;
        });
    }

    private UndertowRequestCore core(boolean buffers) {
        return new UndertowRequestCore(exchange -> buffering.add(((HttpServerConnection) exchange.getConnection()).getPipelineBuffer() != null),
            OptionMap.create(UndertowOptions.BUFFER_PIPELINED_DATA, buffers));
    }

    private static void feed(Connection connection, String text) {
        byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
        connection.feed(octets, 0, octets.length, new ByteSink(256));
    }
}
