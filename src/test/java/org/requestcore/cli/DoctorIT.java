package org.requestcore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Looks at the machine that tests run on: what it says is not for a test to know, only that it says it. */
class DoctorIT {
    @Test
    void tellsAReader() {
        String text = out();
        assertTrue(List.of("Noise", "look-up of", "What can be told apart", "10 %", " 1 %").stream().allMatch(text::contains), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 120), text);
    }

    @Test
    void tellsAProgram() {
        JsonObject diagnosis = JsonParser.parseString(out("--json")).getAsJsonObject();
        assertEquals(List.of("problems", "unread", "environment", "disturbance", "noise", "forks", "differences"), List.copyOf(diagnosis.keySet()));
        assertTrue(diagnosis.getAsJsonObject("forks").getAsJsonObject("wall").get("medianNs").getAsDouble() > 0);
        JsonArray differences = diagnosis.getAsJsonArray("differences");
        assertEquals(4, differences.size());
        int before = 0;
        for (var difference : differences) {
            JsonObject wall = difference.getAsJsonObject().getAsJsonObject("wall");
            // 5 iterations of a second to warm up, 5 to measure, and the start
            assertEquals(22L * wall.get("forksAnArm").getAsInt(), wall.get("pairSeconds").getAsLong());
            assertTrue(wall.get("forksAnArm").getAsInt() >= before, differences.toString());
            before = wall.get("forksAnArm").getAsInt();
        }
    }

    @ParameterizedTest
    @CsvSource({"45,45 s", "200,3 min 20 s", "7500,2 h 5 min", "273600,3 d 4 h"})
    void timesAreReadable(long seconds, String text) {
        assertEquals(text, Doctor.time(seconds));
    }

    private static String out(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertEquals(0, new CommandLine(new Doctor()).execute(arguments));
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
