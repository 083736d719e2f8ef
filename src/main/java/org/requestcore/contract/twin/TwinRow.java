package org.requestcore.contract.twin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.requestcore.workload.BadInput;

/**
 * A row of this suite without its contender, as text "RouteMatchBenchmark.match table=github probe=mix profile=clean".
 *
 * @param method class and method
 * @param params in the order of the text
 */
public record TwinRow(String method, Map<String, String> params) {

    /** @throws BadInput if it isn't a method, and then parameters */
    public static TwinRow of(String text) {
        String[] words = text.strip().split(" +");
        if (!words[0].matches("\\w+\\.\\w+") || Arrays.stream(words).skip(1).anyMatch(word -> !word.matches("[a-z]+=\\S+"))) {
            throw new BadInput("twin '" + text + "' is no row; take one like \"RouteMatchBenchmark.match table=github probe=mix profile=clean\"");
        }
        return new TwinRow(words[0], Arrays.stream(words).skip(1).map(word -> word.split("=", 2)).collect(Collectors.toMap(word -> word[0], word -> word[1], (a, b) -> b, LinkedHashMap::new)));
    }

    /** The concern that it belongs to, as its package is called. */
    public String concern() {
        return switch (method.substring(0, method.indexOf('.'))) {
            case "RouteMatchBenchmark" -> "routing";
            case "ChainDispatchBenchmark" -> "middleware";
            case "EncodeBenchmark", "DecodeBenchmark" -> "json";
            case "RequestBenchmark" -> "request";
            default -> throw new BadInput("no other language has a twin of " + method);
        };
    }
}
