package org.requestcore.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.contract.Stacks;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.app.App;
import org.requestcore.workload.program.Tool;
import org.requestcore.workload.wire.Scenario;

/** Hyperfoil, as it is got, against servers of ours; and the recipe for more than one machine, held to what Hyperfoil takes and what the App answers. */
class FixedRateIT {
    private static final int RATE = 50;
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @BeforeAll
    static void needsMaven() {
        // there is another one on the class path, for newer JDKs
        System.setProperty("com.sun.net.httpserver.HttpServerProvider", "sun.net.httpserver.DefaultHttpServerProvider");
        assumeTrue(Tool.MAVEN.absence().isEmpty(), "mvn is not there");
    }

    @ParameterizedTest
    @EnumSource(value = Scenario.class, names = {"HELLO", "USER", "POST", "MISS"})
    void answersAreCountedAtTheRate(Scenario scenario) throws Exception {
        try (Service service = Service.start(Stacks.named("netty"), App.Shape.SERVED, ANY, ANY); Client client = new Hyperfoil(scenario, RATE, List.of())) {
            for (int window = 0; window < 2; window++) {
                Count count = client.run(service.address(), 4, 2);
                assertEquals(0, count.errors(scenario), count.toString());
                assertEquals(2 * RATE, count.requests(), 1, count.toString());
                assertTrue(0 < count.p50() && count.p50() <= count.p99() && count.p99() <= count.max(), count.toString());
            }
            assertTrue(client.cpuNanos() > 0);
        }
    }

    /** Half a second of requests waits behind the slow one; a closed loop would have told of one alone. */
    @Test
    void requestsAreTimedFromWhenTheyWereDue() throws Exception {
        AtomicInteger served = new AtomicInteger();
        Count count = loaded(() -> {
            if (served.incrementAndGet() == RATE / 2) {
                Thread.sleep(500);
            }
            return 200;
        });
        assertEquals(0, count.errors(Scenario.HELLO), count.toString());
        assertTrue(count.p90() > 100_000, count.toString());
    }

    @Test
    void answersOfAnotherStatusAreErrors() throws Exception {
        Count count = loaded(() -> 500);
        assertEquals(count.requests(), count.errors(Scenario.HELLO), count.toString());
    }

    private interface Handling {
        int status() throws InterruptedException;
    }

    private static Count loaded(Handling handling) throws Exception {
        HttpServer server = HttpServer.create(ANY, 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(handling.status(), -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        try (Client client = new Hyperfoil(Scenario.HELLO, RATE, List.of())) {
            return client.run(server.getAddress(), 1, 2);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatHasNoRateIsRefused() {
        assertThrows(BadInput.class, () -> new Hyperfoil(Scenario.CONNECTION, RATE, List.of()));
        assertThrows(BadInput.class, () -> new Hyperfoil(Scenario.USER, 0, List.of()));
    }

    @Test
    void recipeForMoreMachinesIsTakenAndAnswered() throws Exception {
        try (Service service = Service.start(Stacks.named("netty"), App.Shape.SERVED, ANY, ANY)) {
            String recipe = Hyperfoil.built().resolveSibling("distributed.hf.yaml").toString();
            List<String> command = Stream.concat(Hyperfoil.command(Hyperfoil.built(), recipe).stream(), Stream.of("SERVER=127.0.0.1:" + service.address().getPort(), "RATE=" + 2 * RATE, "DURATION=1s", "CONNECTIONS=4", "BEHIND=200")).toList();
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            JsonObject told = JsonParser.parseString(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()).getAsJsonObject();
            assertEquals("[\"first\",\"second\"]", told.get("agents").toString());
            assertTrue(told.get("requests").getAsInt() > 0 && told.get("status").getAsInt() == 0, told.toString());
        }
    }
}
