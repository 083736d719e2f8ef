package org.requestcore.run.ending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.requestcore.plan.PlannedRow;
import org.requestcore.run.folder.ForkRecord;
import org.requestcore.steady.Medians;

/** As the journals of a run's sides tell it. */
public final class JournalOutcome implements Outcome {
    private final List<List<ForkRecord>> sides;
    private final ToDoubleFunction<PlannedRow> seconds;

    /**
     * @param sides   the journal of each
     * @param seconds that one more fork of a row will take, on one side
     */
    public JournalOutcome(Collection<List<ForkRecord>> sides, ToDoubleFunction<PlannedRow> seconds) {
        this.sides = List.copyOf(sides);
        this.seconds = seconds;
    }

    @Override
    public double roundSeconds(Collection<PlannedRow> rows) {
        return sides.size() * rows.stream().mapToDouble(seconds).sum();
    }

    @Override
    public double secondsSpent() {
        return sides.stream().flatMap(List::stream).mapToDouble(ForkRecord::seconds).sum();
    }

    @Override
    public List<double[]> pilots(PlannedRow row, int forks) {
        List<double[]> pilots = new ArrayList<>();
        for (List<ForkRecord> side : sides) {
            Map<Integer, Double> medians = new TreeMap<>();
            side.stream().filter(r -> r.hasResult() && r.fork() <= forks && r.row().equals(row.cell().id())).forEach(r -> medians.put(r.fork(), median(r)));
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
