package org.requestcore.run.ending;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.requestcore.plan.Fork;
import org.requestcore.plan.PlannedRow;
import org.requestcore.plan.Rounds;
import org.requestcore.precision.TwoStage;

/**
 * A pilot of as many forks as were asked for, then one top-up: as many more as the precision needs ({@link TwoStage}), one number for all rows that are compared,
 * in whole rounds, the widest group first where time is short. Where it is too short for the pilot, the rows that come last are left out: the order of a
 * selection is that of importance ({@link Pilot}).
 *
 * <p>Whether a round begins is the clock's decision, and how many there are the pilot's; what is measured afterwards has no say in it, or intervals would be false.
 */
public final class PilotThenTopUp implements Ending {
    /** Nobody waits for more forks of a row: what needs more is told. */
    private static final int MOST_FORKS = 30;
    /** Where there is time to use up, and nothing else is asked. */
    private static final double FINEST = 0.01;

    private final Rounds rounds;
    private final double precision;
    private final double seconds;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Pilot> pilots;
    private final Deque<Pilot> open;
    /** Null until the pilot is done. */
    private Deque<Round> topUp;

    private record Round(Group group, int number) {
    }

    /** Rows that are compared: those whose pilot is done. */
    private static final class Group {
        private final String name;
        private final List<PlannedRow> rows = new ArrayList<>();
        private final int pilot;
        private int needed;
        private int forks;

        Group(List<PlannedRow> rows) {
            name = rows.get(0).cell().group();
            pilot = rows.stream().mapToInt(PlannedRow::forks).max().orElse(0);
            needed = pilot;
            forks = pilot;
        }

        boolean wantsMore() {
            return forks < Math.min(needed, MOST_FORKS);
        }

        /** The square of the width of its ratios, in widths that are asked for. */
        double width() {
            return (double) needed / forks;
        }
    }

    /**
     * @param precision the half width of ratios' intervals, e.g. 0.05; NaN for the best that the time gives
     * @param seconds   infinite for as long as it takes
     */
    public PilotThenTopUp(Rounds rounds, double precision, double seconds) {
        this.rounds = rounds;
        this.precision = precision;
        this.seconds = seconds;
        rounds.groups().stream().map(Group::new).forEach(group -> groups.put(group.name, group));
        pilots = Double.isInfinite(seconds) ? rounds.groups().stream().map(rows -> Pilot.of(rounds, rows, groups.get(rows.get(0).cell().group()).pilot)).toList()
            : List.of(Pilot.timed(rounds, rounds.parts(), groups.values().stream().collect(Collectors.toMap(group -> group.name, group -> group.pilot)), seconds));
        open = new ArrayDeque<>(pilots);
    }

    @Override
    public double seconds() {
        return seconds;
    }

    @Override
    public List<Fork> next(Outcome soFar) {
        for (; !open.isEmpty(); open.remove()) {
            List<Fork> stage = open.element().next(soFar);
            if (!stage.isEmpty()) {
                return stage;
            }
            open.element().rows().forEach(row -> groups.get(row.cell().group()).rows.add(row));
        }
        if (topUp == null) {
            topUp = topUp(soFar);
        }
        while (!topUp.isEmpty()) {
            Round round = topUp.remove();
            if (soFar.secondsSpent() + soFar.roundSeconds(round.group.rows) <= seconds) {
                return rounds.of(round.group.rows, round.number);
            }
            round.group.forks = Math.min(round.group.forks, round.number - 1);
        }
        return List.of();
    }

    private Deque<Round> topUp(Outcome soFar) {
        double left = seconds - soFar.secondsSpent();
        for (Group group : groups.values()) {
            List<double[]> pilots = group.rows.stream().flatMap(row -> soFar.pilots(row, group.pilot).stream()).filter(forks -> forks.length > 1).toList();
            group.needed = pilots.isEmpty() ? group.pilot : TwoStage.forks(pilots, Double.isNaN(precision) ? FINEST : precision, Integer.MAX_VALUE);
        }
        List<Group> candidates = new ArrayList<>(groups.values());
        while (true) {
            double rest = left;
            candidates.removeIf(group -> !group.wantsMore() || soFar.roundSeconds(group.rows) > rest);
            Optional<Group> widest = candidates.stream().max(Comparator.comparingDouble(Group::width));
            if (widest.isEmpty()) {
                break;
            }
            widest.get().forks++;
            left -= soFar.roundSeconds(widest.get().rows);
        }
        Deque<Round> planned = new ArrayDeque<>();
        groups.values().forEach(group -> IntStream.rangeClosed(group.pilot + 1, group.forks).forEach(n -> planned.add(new Round(group, n))));
        return planned;
    }

    @Override
    public List<Fork> foreseen() {
        List<Fork> foreseen = new ArrayList<>();
        open.stream().flatMap(Pilot::foreseen).forEach(foreseen::add);
        if (topUp != null) {
            topUp.forEach(round -> round.group.rows.forEach(row -> foreseen.add(new Fork(row, round.number))));
        }
        return foreseen;
    }

    /** What was asked for, what each group needs for it and has got, and what was left out. */
    @Override
    public Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        if (!Double.isNaN(precision)) {
            told.put("precision", precision);
        }
        if (!Double.isInfinite(seconds)) {
            told.put("seconds", seconds);
        }
        Map<String, Object> each = new LinkedHashMap<>();
        groups.values().stream().filter(group -> !group.rows.isEmpty()).forEach(group -> each.put(group.name.replace("org.requestcore.bench.", ""), told(group)));
        told.put("groups", each);
        Map<String, Object> rows = new LinkedHashMap<>();
        pilots.forEach(pilot -> pilot.leftOut().forEach((row, needs) -> rows.put(row.cell().toString(), Math.round(needs))));
        told.put("leftOut", rows);
        return told;
    }

    private Map<String, Integer> told(Group group) {
        Map<String, Integer> told = new LinkedHashMap<>();
        told.put("pilot", group.pilot);
        if (topUp != null) {
            told.put("forks", group.forks);
        }
        if (topUp != null && !Double.isNaN(precision)) {
            told.put("needed", group.needed);
        }
        return told;
    }
}
