package org.requestcore.run.ending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.requestcore.plan.PlannedRow;
import org.requestcore.run.folder.ForkRecord;
import org.requestcore.steady.Medians;

/** As the journals of a run's sides tell it. */
public final class JournalOutcome implements Outcome {
    /** The forks with a result, by row, of each side: asked for row by row, of journals that have thousands. */
    private final List<Map<String, List<ForkRecord>>> sides = new ArrayList<>();
    private final double secondsSpent;
    private final ToDoubleFunction<PlannedRow> guess;

    /**
     * @param journals one a side
     * @param guess    the seconds of a fork of a row that has none yet, on one side
     */
    public JournalOutcome(Collection<List<ForkRecord>> journals, ToDoubleFunction<PlannedRow> guess) {
        journals.forEach(journal -> sides.add(journal.stream().filter(ForkRecord::hasResult).collect(Collectors.groupingBy(ForkRecord::row, HashMap::new, Collectors.toList()))));
        secondsSpent = journals.stream().flatMap(List::stream).mapToDouble(ForkRecord::seconds).sum();
        this.guess = guess;
    }

    @Override
    public double secondsSpent() {
        return secondsSpent;
    }

    @Override
    public double roundSeconds(Collection<PlannedRow> rows) {
        return sum(rows, done -> 1);
    }

    @Override
    public double missingSeconds(Collection<PlannedRow> rows, int forks) {
        return sum(rows, done -> Math.max(0, forks - done));
    }

    /** @param forks how many of a row on a side, by how many there are already */
    private double sum(Collection<PlannedRow> rows, IntUnaryOperator forks) {
        double sum = 0;
        for (Map<String, List<ForkRecord>> side : sides) {
            for (PlannedRow row : rows) {
                List<ForkRecord> done = side.getOrDefault(row.cell().id(), List.of());
                sum += forks.applyAsInt(done.size()) * done.stream().mapToDouble(ForkRecord::seconds).average().orElseGet(() -> guess.applyAsDouble(row));
            }
        }
        return sum;
    }

    @Override
    public List<double[]> pilots(PlannedRow row, int forks) {
        List<double[]> pilots = new ArrayList<>();
        for (Map<String, List<ForkRecord>> side : sides) {
            Map<Integer, Double> medians = new TreeMap<>();
            side.getOrDefault(row.cell().id(), List.of()).stream().filter(r -> r.fork() <= forks).forEach(r -> medians.put(r.fork(), median(r)));
            if (!medians.isEmpty()) {
                pilots.add(medians.values().stream().mapToDouble(Double::doubleValue).toArray());
            }
        }
        return pilots;
    }

    private static double median(ForkRecord fork) {
        return Medians.of(fork.result().getIterationResults().stream().mapToDouble(iteration -> iteration.getPrimaryResult().getScore()).toArray());
    }
}
