package org.requestcore.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

/**
 * A run that was read.
 *
 * @param name       of its folder or file
 * @param conditions run.json; empty if the rows came from a file that JMH wrote elsewhere
 * @param rows       of all concerns
 */
public record Run(String name, JsonObject conditions, List<Row> rows) {

    /**
     * The versions of the libraries that a contender's forks loaded, without the jars that they came from: those are for who looks into run.json.
     *
     * @param loaded as in run.json: Maven's coordinates to "4.2.0 from netty.jar", a bar between those of forks that loaded different ones
     * @return by Maven's coordinates
     */
    public static Map<String, String> loaded(JsonObject loaded) {
        Map<String, String> versions = new TreeMap<>();
        loaded.asMap().forEach((library, told) -> {
            if (told.isJsonPrimitive()) {
                versions.put(library, Stream.of(told.getAsString().split(" \\| ")).map(each -> each.replaceFirst(" from .*", "")).distinct().collect(Collectors.joining(" | ")));
            }
        });
        return versions;
    }
}
