package org.requestcore.stack.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.junit.jupiter.api.Test;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.proof.OwnThread;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

class JettyStatisticsStackTest {
    private static final int REQUESTS = 16;

    @Test
    void eachRequestIsCounted() throws Exception {
        OwnThread.call(new JettyStatisticsStack(), () -> {
            AtomicReference<StatisticsHandler> counted = new AtomicReference<>();
            try (RequestCore core = new JettyApp(Apps.of(App.Shape.SERVED), handler -> {
                counted.set(new StatisticsHandler(handler));
                return counted.get();
            }).mount(); Connection connection = core.connect()) {
                for (byte[] request : WireRequests.of(Wire.WRK, 1, REQUESTS).all()) {
                    connection.feed(request, 0, request.length, new ByteSink(16_384));
                }
                assertEquals(REQUESTS, counted.get().getRequestTotal());
                assertEquals(REQUESTS, counted.get().getResponses2xx());
            }
            return null;
        });
    }
}
