package org.requestcore.stack.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.undertow.server.handlers.MetricsHandler;
import org.junit.jupiter.api.Test;
import org.xnio.OptionMap;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.proof.OwnThread;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

class UndertowMetricsStackTest {
    private static final int REQUESTS = 16;

    @Test
    void eachRequestIsCounted() throws Exception {
        OwnThread.call(new UndertowMetricsStack(), () -> {
            MetricsHandler counted = new UndertowApp(Apps.of(App.Shape.SERVED)).counted();
            try (UndertowRequestCore core = new UndertowRequestCore(counted, OptionMap.EMPTY); Connection connection = core.connect()) {
                for (byte[] request : WireRequests.of(Wire.WRK, 1, REQUESTS).all()) {
                    connection.feed(request, 0, request.length, new ByteSink(16_384));
                }
            }
            assertEquals(REQUESTS, counted.getMetrics().getTotalRequests());
            assertEquals(0, counted.getMetrics().getTotalErrors());
            return null;
        });
    }
}
