package org.requestcore.workload;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** What was meant by a name that doesn't exist. */
public final class Nearest {
    /** Below it a name is a slip of the fingers; a third of the letters wrong, and it is another word. */
    private static final double FAR = 1 / 3.0;

    private Nearest() {
    }

    /** @return the mend in a message's words: {@code did you mean 'netty'? take one of harness, netty}, the question only if a name is near */
    public static String advice(String given, Collection<String> known) {
        List<String> near = of(given, known);
        String question = near.isEmpty() ? "" : near.stream().collect(Collectors.joining("' or '", "did you mean '", "'? "));
        return question + "take one of " + String.join(", ", known);
    }

    /**
     * The known names that differ least from the given one, in their order, if they are near at all: one edit, or as many as a third of the given name's
     * letters. An edit is a letter more, less, other, or two swapped (Damerau 1964, doi:10.1145/363958.363994). Case doesn't count.
     */
    public static List<String> of(String given, Collection<String> known) {
        int limit = Math.max(1, (int) (given.length() * FAR));
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(limit);
        Map<Integer, List<String>> byDistance = new TreeMap<>(known.stream().collect(Collectors.groupingBy(k -> distance.apply(plain(given), plain(k)))));
        byDistance.remove(-1);
        // names of a letter or two are an edit or two from everything
        return byDistance.entrySet().stream().findFirst()
            .map(least -> least.getValue().stream().filter(k -> least.getKey() < Math.min(given.length(), k.length())).toList()).orElse(List.of());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
