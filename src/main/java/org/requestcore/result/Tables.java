package org.requestcore.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.requestcore.contract.Offer;
import org.requestcore.precision.TwoStage;

/** Rows that differ in their contender only, best first, each beside the harness, the floor, and those that are better. */
final class Tables {
    /** So far up a row is told from the better ones; a tie reaches over a few neighbours. */
    private static final int NEIGHBOURS = 8;

    static final String LONGEST = "max";
    /** As JMH writes them, and as they are shown. */
    static final Map<String, String> PERCENTILES = new LinkedHashMap<>();

    static {
        List.of("50.0", "90.0", "99.0", "99.9", "99.99").forEach(p -> PERCENTILES.put(p, "p" + p.replaceFirst("[.]0$", "")));
        PERCENTILES.put("100.0", LONGEST);
    }

    private Tables() {
    }

    /** In the order of the run. */
    static List<Summary.Table> of(Facts facts, List<Entry> entries) {
        Map<Entry.Group, List<Entry>> groups = new LinkedHashMap<>();
        entries.forEach(e -> groups.computeIfAbsent(e.group(), g -> new ArrayList<>()).add(e));
        Map<Entry.Group, List<Summary.Line>> cold = new LinkedHashMap<>();
        facts.cold().forEach((row, reason) -> {
            Entry entry = Entry.of(row);
            Entry.Group group = Stream.of(groups, cold).flatMap(known -> known.keySet().stream()).filter(entry.group()::isLike).findFirst().orElse(entry.group());
            groups.putIfAbsent(group, List.of());
            cold.computeIfAbsent(group, g -> new ArrayList<>()).add(cold(entry.contender(), reason));
        });
        return groups.entrySet().parallelStream().map(g -> table(facts, g.getKey(), g.getValue(), cold.getOrDefault(g.getKey(), List.of()))).toList();
    }

    /** The word, no number, no ratio. */
    private static Summary.Line cold(String contender, String reason) {
        return new Summary.Line(contender, new Estimate(Double.NaN, Double.NaN, Double.NaN), null, null, null, Double.NaN, Double.NaN, Double.NaN, 0, "cold: " + reason, List.of(), Map.of(), Double.NaN, null, List.of(), 0, null, Map.of());
    }

    private static Summary.Table table(Facts facts, Entry.Group group, List<Entry> entries, List<Summary.Line> cold) {
        Comparator<Entry> byScore = Comparator.comparingDouble(e -> e.sample().value());
        List<Entry> best = entries.stream().sorted(group.lowerIsBetter() ? byScore : byScore.reversed()).toList();
        Entry harness = best.stream().filter(Entry::isHarness).findFirst().orElse(null);
        String baseline = facts.sides().stream().findFirst().orElse(Entry.FLOOR);
        Entry floor = best.stream().filter(e -> e.contender().equals(baseline)).findFirst().orElse(null);
        List<Summary.Line> lines = new ArrayList<>();
        List<List<Calls.Pair>> pairs = IntStream.range(0, best.size()).mapToObj(i -> pairs(best, i)).toList();
        List<Calls.Pair> all = pairs.stream().flatMap(List::stream).toList();
        boolean[] told = Calls.told(all);
        int pair = 0;
        for (int i = 0; i < best.size(); i++) {
            lines.add(line(best.get(i), harness, transport(facts, best, best.get(i)), floor, facts.precision(), Ties.of(best, pairs.get(i), i, told, pair)));
            pair += pairs.get(i).size();
        }
        lines.addAll(cold);
        return new Summary.Table(group.concern(), group.benchmark(), group.name(), group.conditions(), group.unit(), group.lowerIsBetter(), baseline, lines, Calls.of(all));
    }

    /** Null if there is none, or no row of it. */
    private static Entry transport(Facts facts, List<Entry> entries, Entry entry) {
        String name = entry.name().equals("stack") ? facts.requestCore(entry.contender(), Offer.Fact.STANDS_ON).orElse("") : "";
        return entries.stream().filter(e -> e.contender().equals(name)).findFirst().orElse(null);
    }

    /** A row and each of the better ones next to it. */
    private static List<Calls.Pair> pairs(List<Entry> best, int at) {
        return best.subList(Math.max(0, at - NEIGHBOURS), at).stream().map(b -> Calls.Pair.of(best.get(at).sample(), b.sample())).toList();
    }

    /** The better ones that a row is not told apart from, and the smallest difference at which it would be told from all of them; NaN if there are none. */
    private record Ties(List<String> with, double told) {
        /** @param first of the row's pairs among all of the table's */
        static Ties of(List<Entry> best, List<Calls.Pair> pairs, int at, boolean[] told, int first) {
            int[] open = IntStream.range(0, pairs.size()).filter(p -> !told[first + p] && pairs.get(p).ratio().hasInterval()).toArray();
            return new Ties(Arrays.stream(open).mapToObj(p -> best.get(at - pairs.size() + p).contender()).toList(),
                Arrays.stream(open).mapToDouble(p -> pairs.get(p).told() - 1).max().orElse(Double.NaN));
        }
    }

    private static Summary.Line line(Entry entry, Entry harness, Entry transport, Entry floor, double precision, Ties ties) {
        double bytes = median(entry.row().bytes());
        Estimate ratio = floor == null ? null : entry == floor ? new Estimate(1, 1, 1) : worse(entry, floor);
        return new Summary.Line(entry.contender(), Intervals.of(entry.sample()),
            less(entry, harness), less(entry, transport),
            ratio, bytes, harness == null || harness == entry ? Double.NaN : bytes - median(harness.row().bytes()), median(entry.row().cpu()),
            entry.sample().forks(), entry.verdict(), ties.with(), percentiles(entry.row()),
            ties.told(), entry.sample().speeds(), Arrays.stream(entry.sample().medians()).boxed().toList(), needs(entry, floor, ratio, precision), perKilobyte(entry.row()), entry.row().load());
    }

    private static Estimate perKilobyte(Row row) {
        Metric cost = row.collectorPerKilobyte();
        return cost == null ? null : Intervals.of(Sample.of(cost));
    }

    /** As the top-up of a run reckons it, of a row beside its floor. */
    private static int needs(Entry entry, Entry floor, Estimate ratio, double precision) {
        Estimate figure = ratio == null ? Intervals.of(entry.sample()) : ratio;
        if (entry.sample().speeds() != null || !figure.hasInterval() || figure.low() <= 0 || Math.log(figure.high() / figure.low()) <= 2 * Math.log1p(precision)) {
            return 0;
        }
        List<double[]> pilots = Stream.of(entry, floor).filter(Objects::nonNull).map(e -> e.sample().medians()).toList();
        return Math.max(entry.sample().forks() + 1, TwoStage.forks(pilots, precision, Integer.MAX_VALUE));
    }

    /** Null without another. Rates don't subtract. */
    private static Estimate less(Entry entry, Entry other) {
        return other == null || other == entry || !entry.group().lowerIsBetter() ? null : Intervals.difference(entry.sample(), other.sample());
    }

    private static Map<String, Double> percentiles(Row row) {
        Map<String, Double> shown = new LinkedHashMap<>();
        Map<String, Double> known = row.mode().equals("sample") ? row.primary().percentiles() : row.responses();
        PERCENTILES.forEach((percentile, name) -> {
            if (name.equals(LONGEST) && known.containsKey(percentile) && !Double.isNaN(row.longestPause())) {
                shown.put("longest pause", row.longestPause());
            }
            if (known.containsKey(percentile)) {
                shown.put(name, known.get(percentile));
            }
        });
        return shown;
    }

    /** The ratio, turned so that above 1 the one is worse than the other. */
    private static Estimate worse(Entry one, Entry other) {
        return one.group().lowerIsBetter() ? Intervals.ratio(one.sample(), other.sample()) : Intervals.ratio(other.sample(), one.sample());
    }

    private static double median(Metric metric) {
        return metric == null ? Double.NaN : metric.median();
    }
}
