package org.requestcore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.report.Markdown;
import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;
import org.requestcore.result.Summary.Line;

/**
 * Of which served requests a collector that is busy eats what they take less than others: pairs that are told apart, of which the one that takes less time allocates more, and by what a kilobyte costs the collector at least that is
 * the dearer one.
 */
final class ReadmeEaten {
    private static final double KILOBYTE = 1_024;
    private static final List<String> HEADER = List.of("takes less", "than", "ns less:", "B more:", "collector's ns more:");

    private final ReadmeResults results;
    private final ReadmeSides sides;

    /** @param saved ns @param eaten ns, the collector's */
    private record Pair(Line less, Line more, double saved, Estimate eaten) {
        static Pair of(Line less, Line more, Estimate perKilobyte) {
            double kilobytes = (less.bytes() - more.bytes()) / KILOBYTE;
            return new Pair(less, more, more.score().value() - less.score().value(), new Estimate(kilobytes * perKilobyte.value(), kilobytes * perKilobyte.low(), kilobytes * perKilobyte.high()));
        }

        boolean isEaten() {
            return saved > 0 && eaten.low() > saved && !more.tiesWith().contains(less.contender());
        }

        List<String> cells() {
            return List.of("`" + less.contender() + "`", "`" + more.contender() + "`", whole(saved), whole(less.bytes() - more.bytes()), whole(eaten.low()) + ".." + whole(eaten.high()));
        }

        private static String whole(double value) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
    }

    ReadmeEaten(Path kept) throws IOException {
        results = new ReadmeResults(kept);
        sides = new ReadmeSides(kept);
    }

    /** @param text a collector, and what the row has that told what it works: {@code g1 live=512 array=0 stack=netty mode=sample} */
    String block(String text) {
        String[] words = text.strip().split("\\s+");
        Map<String, String> conditions = Stream.of(words).skip(1).map(word -> word.split("=", 2)).collect(Collectors.toMap(p -> p[0], p -> p[1]));
        Summary collectors = sides.summary("collectors");
        Estimate perKilobyte = collectors.tables().stream().filter(t -> t.conditions().equals(conditions)).flatMap(t -> t.lines().stream()).filter(l -> l.contender().equals(words[0]) && l.perKilobyte() != null)
            .findFirst().orElseThrow(() -> new AssertionError("no run has " + text)).perKilobyte();
        ReadmeResults.Found served = results.request("served").orElseThrow();
        List<Pair> pairs = served.contenders().stream().flatMap(less -> served.contenders().stream().map(more -> Pair.of(less, more, perKilobyte))).filter(Pair::isEaten)
            .sorted(Comparator.comparingDouble(pair -> pair.saved() / pair.eaten().low())).toList();
        return "\n" + Markdown.table(HEADER, pairs.stream().map(Pair::cells).toList()) + "\nServed requests of run [`%s`](%1$s); a kilobyte costs `%s` there %s ns, by the runs above.\n"
            .formatted(served.run().run(), words[0], String.format(Locale.ROOT, "%,.0f..%,.0f", perKilobyte.low(), perKilobyte.high()));
    }
}
