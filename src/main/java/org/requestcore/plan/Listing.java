package org.requestcore.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.runner.BenchmarkListEntry;

/** What JMH's -lp prints, to the letter, but for the contenders, which JMH can't know. */
public final class Listing {
    private Listing() {
    }

    public static List<String> of(List<String> arguments) {
        Selection selection = Selection.of(arguments);
        List<String> lines = new ArrayList<>(List.of("Benchmarks: "));
        Offers offers = new Offers();
        for (BenchmarkListEntry entry : selection.benchmarks()) {
            lines.add(entry.getUsername());
            for (Map.Entry<String, Collection<String>> param : Question.of(entry).params(selection.options(), offers).entrySet()) {
                lines.add("  param \"%s\" = {%s}".formatted(param.getKey(), String.join(", ", param.getValue())));
            }
        }
        return lines;
    }
}
