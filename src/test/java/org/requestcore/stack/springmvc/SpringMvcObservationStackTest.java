package org.requestcore.stack.springmvc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.proof.OwnThread;
import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

class SpringMvcObservationStackTest {
    private static final int REQUESTS = 16;

    @Test
    void eachRequestIsCounted() throws Exception {
        OwnThread.call(new SpringMvcObservationStack(), () -> {
            MeterRegistry registry = new SimpleMeterRegistry();
            try (RequestCore core = new EmbeddedTomcat(SpringMvcTomcat.observed(Apps.of(App.Shape.SERVED), registry)); Connection connection = core.connect()) {
                for (byte[] request : WireRequests.of(Wire.WRK, 1, REQUESTS).all()) {
                    connection.feed(request, 0, request.length, new ByteSink(16_384));
                }
            }
            assertEquals(REQUESTS, registry.find("http.server.requests").timers().stream().mapToLong(Timer::count).sum());
            return null;
        });
    }
}
