package org.requestcore.stack.foreign.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.requestcore.contract.twin.TwinRow;
import org.requestcore.contract.twin.Twins.Measured;
import org.requestcore.contract.twin.Twins.Profile;
import org.requestcore.workload.BadInput;

/** A program's twins: it is told App and inputs as files, and which one of its rows is wanted, and says in a line of JSON what its repetitions took. */
public final class ForeignTwins {
    private ForeignTwins() {
    }

    /**
     * Waits for its end.
     *
     * @param program the beginning of its command line; the options follow that all have: --app, --probes, --seconds, --count, --only, --profile
     * @param wanted  the parameters of its own row, by the names that it has for them
     * @throws IOException if it fails, or has no such row, with what it said
     */
    public static List<Measured> measure(List<String> program, TwinRow row, Map<String, String> wanted, int count, double seconds, Optional<Profile> profile) throws IOException {
        Path folder = Files.createTempDirectory("requestcore-twins");
        Path app = folder.resolve("app.json");
        Path inputs = folder.resolve("inputs.json");
        Path errors = folder.resolve("stderr");
        try {
            AppFile.write(app);
            InputsFile.write(inputs, row);
            List<String> command = new ArrayList<>(program);
            command.addAll(List.of("--app", app.toString(), "--probes", inputs.toString(), "--seconds", String.valueOf(seconds), "--count", String.valueOf(count), "--only", row.concern() + only(wanted)));
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            profile.ifPresent(asked -> {
                command.addAll(List.of("--profile", asked.file().toString()));
                builder.environment().putAll(asked.environment());
            });
            Process process = builder.start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            if (process.waitFor() != 0 || lines.size() != 1) {
                throw new IOException("%s has no row %s %s: %s".formatted(program.get(0), row.concern(), wanted, Files.readString(errors).strip()));
            }
            return measured(JsonParser.parseString(lines.get(0)).getAsJsonObject());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            for (Path file : List.of(app, inputs, errors, folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String only(Map<String, String> wanted) {
        return wanted.entrySet().stream().map(each -> "," + each.getKey() + "=" + each.getValue()).sorted().collect(Collectors.joining());
    }

    private static List<Measured> measured(JsonObject told) {
        if (told.has("absent")) {
            throw new BadInput("absent: " + told.get("absent").getAsString());
        }
        JsonElement bytes = told.get("bytesPerOp");
        double perOperation = bytes == null || bytes.isJsonNull() ? Double.NaN : bytes.getAsDouble();
        return StreamSupport.stream(told.getAsJsonArray("nsPerOp").spliterator(), false).map(nanos -> new Measured(nanos.getAsDouble(), perOperation)).toList();
    }
}
