package org.requestcore.workload.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;

class ScenarioTest {
    /** As the least server answers them. */
    @ParameterizedTest
    @EnumSource
    void piecesAreAnsweredAsTheScenarioSays(Scenario scenario) {
        List<byte[]> pieces = scenario.pieces();
        assertEquals(1_024, pieces.size());
        try (RequestCore core = Stacks.named("floor").requestCore().get().mount(Apps.of(App.Shape.SERVED))) {
            for (byte[] piece : pieces.subList(0, 20)) {
                Connection connection = core.connect();
                ByteSink out = new ByteSink(1_024);
                connection.feed(piece, 0, piece.length, out);
                String answers = out.toString();
                assertEquals(scenario.depth(), answers.split("HTTP/1.1 " + scenario.status() + " ", -1).length - 1, answers);
                assertEquals(scenario != Scenario.CONNECTION, connection.isOpen());
                connection.close();
            }
        }
    }

    @Test
    void clientsAskForMoreThanOneThing() {
        for (Scenario scenario : Scenario.values()) {
            assertTrue(scenario.pieces().stream().map(piece -> new String(piece, StandardCharsets.ISO_8859_1)).distinct().count() > 500, scenario.id());
        }
    }

    @Test
    void unknownOneIsRefusedWithTheMend() {
        assertEquals(Scenario.MISS, Scenario.of("miss"));
        assertTrue(assertThrows(BadInput.class, () -> Scenario.of("users")).getMessage().contains("user"));
    }
}
