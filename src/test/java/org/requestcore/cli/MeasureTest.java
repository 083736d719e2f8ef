package org.requestcore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import org.junit.jupiter.api.Test;

import org.requestcore.plan.Request;
import org.requestcore.plan.Selection;
import org.requestcore.workload.BadInput;

class MeasureTest {
    private static final List<String> COMMAND = List.of("--selections", "gone.selections", "--seed", "7");
    private static final List<String> LINES = List.of("RouteMatch -p stack=floor -f 2", "EncodeBenchmark -p library=floor -f 2");

    @Test
    void aRunGoesByTheSelectionsThatItTellsThoughTheirFileIsGone() {
        assertThrows(BadInput.class, () -> Measure.request(COMMAND));
        Request request = Measure.request(new Gson().toJsonTree(Map.of("command", COMMAND, "selections", LINES, "seed", 9)).getAsJsonObject());
        assertEquals(LINES, request.selections().stream().map(Selection::line).toList());
        assertEquals("gone.selections", request.name());
        assertEquals(9, request.seed());
    }
}
