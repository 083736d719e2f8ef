package org.requestcore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.Jar;

/** Looks at the machine that tests run on: what it says is not for a test to know, only that it says it. */
class DoctorIT {
    @TempDir
    private Path folder;

    @Test
    void tellsAProgram() throws Exception {
        Jar.Result run = Jar.run(folder, "doctor", "--json");
        assertEquals(0, run.exit(), run.all());
        JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(List.of("machine", "readings", "tour"), List.copyOf(report.keySet()));
        assertEquals(List.of("problems", "unread", "environment", "disturbance", "noise"), List.copyOf(report.getAsJsonObject("machine").keySet()));
        JsonArray rows = report.getAsJsonObject("readings").getAsJsonArray("rows");
        assertEquals(4, rows.size());
        rows.forEach(row -> assertTrue(row.getAsJsonObject().get("isCold").getAsBoolean() || row.getAsJsonObject().get("warmupSeconds").getAsDouble() >= 0.6, row.toString()));
        JsonArray tour = report.getAsJsonArray("tour");
        assertEquals(3, tour.size());
        assertTrue(tour.get(2).getAsJsonObject().get("seconds").getAsLong() >= tour.get(0).getAsJsonObject().get("seconds").getAsLong(), tour.toString());
    }

    @ParameterizedTest
    @CsvSource({"45,45 s", "200,3 min 20 s", "7500,2 h 5 min", "273600,3 d 4 h"})
    void timesAreReadable(long seconds, String text) {
        assertEquals(text, Doctor.time(seconds));
    }
}
