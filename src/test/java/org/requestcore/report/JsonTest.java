package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class JsonTest {
    private final JsonObject summary = JsonParser.parseString(Json.of(Samples.summary())).getAsJsonObject();

    @Test
    void namesAreThoseOfTheRecords() {
        assertEquals(Set.of("run", "conditions", "tables", "budgets", "additions", "anatomies", "failures", "doubts"), summary.keySet());
        JsonObject table = summary.getAsJsonArray("tables").get(0).getAsJsonObject();
        assertEquals(List.of("concern", "benchmark", "contenderName", "conditions", "unit", "lowerIsBetter", "baseline", "lines", "calls"), List.copyOf(table.keySet()));
        assertEquals(79.7, table.getAsJsonArray("lines").get(1).getAsJsonObject().getAsJsonObject("score").get("value").getAsDouble());
        JsonObject pair = JsonParser.parseString(Json.of(Samples.comparison())).getAsJsonObject().getAsJsonArray("pairs").get(1).getAsJsonObject();
        assertEquals("SLOWER", pair.getAsJsonObject("score").get("verdict").getAsString());
        assertTrue(pair.get("cpu").isJsonNull());
    }

    @Test
    void whatIsUnknownIsNull() {
        JsonObject line = summary.getAsJsonArray("tables").get(0).getAsJsonObject().getAsJsonArray("lines").get(5).getAsJsonObject();
        assertTrue(line.get("cpu").isJsonNull() && line.getAsJsonObject("score").get("low").isJsonNull(), line.toString());
        assertTrue(Json.inHtml(new double[] {Double.POSITIVE_INFINITY}).contains("null"));
    }

    @Test
    void nothingEndsTheScriptElement() {
        assertFalse(Json.inHtml(List.of("</script><!--")).contains("<"));
    }
}
