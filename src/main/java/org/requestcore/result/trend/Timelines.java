package org.requestcore.result.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.requestcore.result.Likeness;
import org.requestcore.result.Metric;
import org.requestcore.result.Row;
import org.requestcore.result.Run;
import org.requestcore.result.trend.Series.Figure;
import org.requestcore.result.trend.Timeline.Stop;
import org.requestcore.workload.BadInput;

/** Follows rows from run to run: those of the same method, mode, threads, parameters and unit. */
public final class Timelines {
    private Timelines() {
    }

    /**
     * @param runs      in the order of time
     * @param isCommits whether all runs of a commit are one stop, at the place of the first one
     * @param across    in what the runs may differ although it moves every row: host, jdk, flags
     * @throws BadInput if they differ in more than that, have no row in common, are fewer than two stops, or don't tell the commit that is asked for
     */
    public static Timeline of(List<Run> runs, boolean isCommits, Set<String> across) {
        List<List<Run>> stops = isCommits ? byCommit(runs) : runs.stream().map(List::of).toList();
        if (stops.size() < 2) {
            throw new BadInput("a trend takes two %s and more, best ten: %s".formatted(isCommits ? "commits" : "runs", stops.isEmpty() ? "there are none" : "there is one, " + runs.get(0).name()));
        }
        requireAlike(runs, across);
        Map<List<Object>, Followed> rows = rows(stops);
        List<Followed> followed = rows.values().stream().filter(f -> f.stops() > 1).toList();
        if (followed.isEmpty()) {
            throw new BadInput("no row is in two of these runs: %s has %s, %s %s".formatted(runs.get(0).name(), runs.get(0).rows().get(0).title(), runs.get(1).name(), runs.get(1).rows().get(0).title()));
        }
        followed.forEach(f -> f.requireAlike(across));
        List<Series> series = followed.parallelStream().flatMap(Followed::series).toList();
        List<String> single = rows.values().stream().filter(f -> f.stops() == 1).map(f -> f.any().title() + " (" + f.any().primary().unit() + ")").toList();
        return new Timeline(IntStream.range(0, stops.size()).mapToObj(i -> stop(stops, i)).toList(), warnings(runs, across), series, single);
    }

    /** Each to the first one that tells its host, and to its neighbour. */
    private static void requireAlike(List<Run> runs, Set<String> across) {
        Run first = runs.stream().filter(Timelines::tellsHost).findFirst().orElse(runs.get(0));
        for (int i = 1; i < runs.size(); i++) {
            Run run = runs.get(i);
            Stream.of(first, runs.get(i - 1)).distinct().filter(r -> r != run).forEach(r -> Likeness.warnings(r, run, across));
        }
    }

    private static List<String> warnings(List<Run> runs, Set<String> across) {
        List<String> warnings = new ArrayList<>();
        if (!across.isEmpty()) {
            warnings.add("runs may differ in " + String.join(", ", across) + ": a change can be one of that");
        }
        long unknown = runs.stream().filter(r -> !tellsHost(r)).count();
        if (unknown > 0) {
            warnings.add("%d of %d runs have no run.json: their hosts are unknown".formatted(unknown, runs.size()));
        }
        if (runs.stream().flatMap(r -> r.rows().stream()).anyMatch(Row::isSlowed)) {
            warnings.add("times measured under -prof alloc are no result, and left out");
        }
        return warnings;
    }

    private static boolean tellsHost(Run run) {
        return run.conditions().size() > 0;
    }

    private static List<List<Run>> byCommit(List<Run> runs) {
        Map<String, List<Run>> commits = new LinkedHashMap<>();
        for (Run run : runs) {
            String commit = commit(run);
            if (commit == null) {
                throw new BadInput(run.name() + " doesn't tell its commit; leave out --commits");
            }
            commits.computeIfAbsent(commit, c -> new ArrayList<>()).add(run);
        }
        return List.copyOf(commits.values());
    }

    private static Stop stop(List<List<Run>> stops, int at) {
        Run run = stops.get(at).get(0);
        int runs = stops.get(at).size();
        List<String> differences = at == 0 ? List.of() : Likeness.warnings(stops.get(at - 1).get(0), run, Set.copyOf(Likeness.ACROSS));
        return new Stop(runs == 1 ? run.name() : run.name() + " and " + (runs - 1) + " more", text(run.conditions(), "started"), commit(run), differences);
    }

    private static String commit(Run run) {
        JsonObject versions = run.conditions().get("versions") instanceof JsonObject told ? told : new JsonObject();
        String commit = text(versions, "commit");
        return commit == null ? null : commit + ("true".equals(text(versions, "dirty")) ? "+" : "");
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value ? value.getAsString() : null;
    }

    private static Map<List<Object>, Followed> rows(List<List<Run>> stops) {
        Map<List<Object>, Followed> rows = new LinkedHashMap<>();
        for (int i = 0; i < stops.size(); i++) {
            int stop = i;
            stops.get(i).stream().flatMap(r -> r.rows().stream()).filter(r -> r.primary().forks().length > 0)
                .forEach(r -> rows.computeIfAbsent(List.of(r.benchmark(), r.mode(), r.threads(), r.params(), r.primary().unit()), k -> Followed.over(stops.size())).rows().get(stop).add(r));
        }
        return rows;
    }

    /** One row. @param rows of all runs of each stop */
    private record Followed(List<List<Row>> rows) {
        static Followed over(int stops) {
            return new Followed(Stream.generate(() -> (List<Row>) new ArrayList<Row>()).limit(stops).toList());
        }

        long stops() {
            return rows.stream().filter(r -> !r.isEmpty()).count();
        }

        Row any() {
            return all().findFirst().orElseThrow();
        }

        private Stream<Row> all() {
            return rows.stream().flatMap(Collection::stream);
        }

        /** Runs that are no neighbours may have it alone. */
        void requireAlike(Set<String> across) {
            // what isn't told is no difference; having no flags is told
            requireOne("jdk", all().map(Row::jdk).filter(jdk -> !jdk.isEmpty()), across);
            requireOne("flags", all().map(Likeness::flags).map(flags -> flags.isEmpty() ? "none" : flags), across);
        }

        private void requireOne(String what, Stream<String> of, Set<String> across) {
            List<String> told = of.distinct().toList();
            if (told.size() > 1 && !across.contains(what)) {
                throw new BadInput("%s was measured with different %s (%s); follow like with like, or allow it: --across %s".formatted(any().title(), what, String.join(", ", told), what));
            }
        }

        Stream<Series> series() {
            return Stream.of(series(Figure.BYTES, Row::bytes), series(Figure.CPU, r -> r.isSlowed() ? null : r.cpu()), series(Figure.TIME, r -> r.isSlowed() ? null : r.primary()))
                .flatMap(Function.identity());
        }

        /** None if it has less than two stops; a metric's unit is that of the first. */
        private Stream<Series> series(Figure figure, Function<Row, Metric> of) {
            String unit = all().map(of).filter(Objects::nonNull).map(Metric::unit).findFirst().orElse("");
            List<List<Metric>> metrics = rows.stream().map(r -> r.stream().map(of).filter(m -> m != null && m.forks().length > 0 && m.unit().equals(unit)).toList()).toList();
            boolean isSeries = metrics.stream().filter(m -> !m.isEmpty()).count() > 1;
            return isSeries ? Stream.of(Series.of(any().method(), any().conditions(), figure, unit, figure != Figure.TIME || any().lowerIsBetter(), metrics)) : Stream.of();
        }
    }
}
