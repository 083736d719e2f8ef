package org.requestcore.stack.armeria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.proof.OwnThread;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

class ArmeriaMetricsStackTest {
    private static final int REQUESTS = 16;

    @Test
    void eachRequestIsCounted() throws Exception {
        OwnThread.call(new ArmeriaMetricsStack(), () -> {
            MeterRegistry registry = new SimpleMeterRegistry();
            try (RequestCore core = ArmeriaRequestCore.counted(Apps.of(App.Shape.SERVED), registry); Connection connection = core.connect()) {
                for (byte[] request : WireRequests.of(Wire.WRK, 1, REQUESTS).all()) {
                    connection.feed(request, 0, request.length, new ByteSink(16_384));
                }
            }
            assertEquals(REQUESTS, registry.find("http.service.total.duration").timers().stream().mapToLong(Timer::count).sum());
            return null;
        });
    }
}
