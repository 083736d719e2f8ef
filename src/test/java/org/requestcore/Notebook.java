package org.requestcore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A notebook's file, in the format of nbformat 4. */
record Notebook(Path file, JsonObject json) {
    static final Path FOLDER = Path.of("notebooks");

    /** One cell. */
    record Cell(String id, String type, String source, JsonObject json) {
        boolean isCode() {
            return type.equals("code");
        }

        Integer executionCount() {
            return json.get("execution_count").isJsonNull() ? null : json.get("execution_count").getAsInt();
        }

        List<JsonObject> outputs() {
            return isCode() ? objects(json.getAsJsonArray("outputs")) : List.of();
        }

        /** Of all outputs, what is text: Markdown, plain text, streams. */
        String text() {
            List<String> texts = new ArrayList<>();
            for (JsonObject output : outputs()) {
                Stream.of(output, output.getAsJsonObject("data")).filter(o -> o != null)
                    .flatMap(o -> Stream.of("text", "text/markdown", "text/plain").filter(o::has).map(o::get)).forEach(t -> texts.add(joined(t)));
            }
            return String.join("\n", texts);
        }

        long figures() {
            return outputs().stream().filter(o -> o.has("data") && o.getAsJsonObject("data").has("image/png")).count();
        }
    }

    static Notebook read(Path file) {
        try {
            return new Notebook(file, JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Notebook> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".ipynb")).sorted().map(Notebook::read).toList();
        }
    }

    List<Cell> cells() {
        return objects(json.getAsJsonArray("cells")).stream()
            .map(c -> new Cell(c.get("id").getAsString(), c.get("cell_type").getAsString(), joined(c.get("source")), c)).toList();
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject).toList();
    }

    /** A string, or its lines. */
    private static String joined(JsonElement text) {
        return text.isJsonArray() ? String.join("", text.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()) : text.getAsString();
    }
}
