package org.requestcore.run.ending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.requestcore.plan.Fork;
import org.requestcore.plan.PlannedRow;
import org.requestcore.plan.Rounds;

/**
 * The first forks of rows, as many of each as its group has to have, in rounds in which each row has one.
 *
 * <p>Where time is limited, the first round goes by importance, fork by fork, for how long forks take on a machine, and code to warm up there, turns out in it: a row is begun only if there is time
 * for all its forks, and if the others then took longer than they had, the last that was begun is given up. The other rounds go through all rows that were begun, shuffled: what drifts meanwhile meets
 * a request's shapes, its router and its JSON alike, which a cost budget takes from each other.
 */
final class Pilot {
    private final Rounds rounds;
    private final List<Part> parts;
    private final double seconds;
    private final Map<PlannedRow, Double> leftOut = new LinkedHashMap<>();
    /** That are given out. */
    private int round;

    /** Rows of one group that the plan has one after the other. @param forks of each */
    private static final class Part {
        private final List<PlannedRow> rows;
        private final int forks;
        private int begun;

        Part(List<PlannedRow> rows, int forks, int begun) {
            this.rows = new ArrayList<>(rows);
            this.forks = forks;
            this.begun = begun;
        }

        List<PlannedRow> begunRows() {
            return rows.subList(0, begun);
        }
    }

    private Pilot(Rounds rounds, List<Part> parts, double seconds) {
        this.rounds = rounds;
        this.parts = parts;
        this.seconds = seconds;
    }

    /** Of one group, for as long as it takes. @param forks of each row */
    static Pilot of(Rounds rounds, List<PlannedRow> group, int forks) {
        return new Pilot(rounds, List.of(new Part(group, forks, group.size())), Double.POSITIVE_INFINITY);
    }

    /**
     * @param parts   by importance
     * @param forks   by the group's name
     * @param seconds of the whole run
     */
    static Pilot timed(Rounds rounds, List<List<PlannedRow>> parts, Map<String, Integer> forks, double seconds) {
        return new Pilot(rounds, parts.stream().map(rows -> new Part(rows, forks.get(rows.get(0).cell().group()), 0)).toList(), seconds);
    }

    /** What comes next; empty at its end. */
    List<Fork> next(Outcome soFar) {
        // what is whole is kept, however late it is
        double left = Math.max(0, seconds - soFar.secondsSpent());
        while (missingSeconds(soFar) > left) {
            Part last = parts.stream().filter(part -> part.begun > 0).reduce((a, b) -> b).orElseThrow();
            leaveOut(last, last.begun - 1, soFar);
        }
        Optional<Fork> first = begin(soFar, left);
        if (first.isPresent()) {
            round = 1;
            return List.of(first.get());
        }
        if (round >= parts.stream().filter(part -> part.begun > 0).mapToInt(part -> part.forks).max().orElse(0)) {
            return List.of();
        }
        round++;
        return rounds.of(parts.stream().filter(part -> part.forks >= round).flatMap(part -> part.begunRows().stream()).toList(), round);
    }

    /** The next row's first fork, if there is time for all of it; else its part ends there. */
    private Optional<Fork> begin(Outcome soFar, double left) {
        for (Part part : parts) {
            if (part.begun < part.rows.size()) {
                PlannedRow row = part.rows.get(part.begun);
                if (missingSeconds(soFar) + soFar.missingSeconds(List.of(row), part.forks) <= left) {
                    part.begun++;
                    return Optional.of(new Fork(row, 1));
                }
                leaveOut(part, part.begun, soFar);
            }
        }
        return Optional.empty();
    }

    private void leaveOut(Part part, int from, Outcome soFar) {
        List<PlannedRow> rows = part.rows.subList(from, part.rows.size());
        rows.forEach(row -> leftOut.put(row, soFar.missingSeconds(List.of(row), part.forks)));
        rows.clear();
        part.begun = from;
    }

    private double missingSeconds(Outcome soFar) {
        return parts.stream().mapToDouble(part -> soFar.missingSeconds(part.begunRows(), part.forks)).sum();
    }

    /** Those that it has measured, at its end. */
    List<PlannedRow> rows() {
        return parts.stream().flatMap(part -> part.rows.stream()).toList();
    }

    /** With the seconds that each would take. */
    Map<PlannedRow, Double> leftOut() {
        return leftOut;
    }

    /** What is still to come, as far as is known. */
    Stream<Fork> foreseen() {
        return parts.stream().flatMap(part -> Stream.concat(part.rows.stream().skip(part.begun).map(row -> new Fork(row, 1)),
            IntStream.rangeClosed(begunRounds(part) + 1, part.forks).boxed().flatMap(n -> part.rows.stream().map(row -> new Fork(row, n)))));
    }

    /** The first round of rows that are still to be begun is told row by row. */
    private int begunRounds(Part part) {
        return part.begun < part.rows.size() ? Math.max(1, round) : round;
    }
}
