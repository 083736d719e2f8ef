package org.requestcore.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.openjdk.jmh.runner.RunnerException;

import org.requestcore.plan.PlannedRow;
import org.requestcore.plan.Request;
import org.requestcore.precision.MedianError;
import org.requestcore.precision.TwoStage;
import org.requestcore.run.folder.ForkRecord;
import org.requestcore.run.folder.Journal;
import org.requestcore.steady.Medians;

/**
 * What a small, a middle and a large body of code do on this machine: a run like any other, of a few rows, whose folder is not kept.
 *
 * @param rows   the smallest first
 * @param extraSeconds what a fork takes beside its iterations, those that were cold and run again included
 */
public record Readings(List<Reading> rows, double extraSeconds) {

    /**
     * A row's.
     *
     * @param row           as it is called
     * @param warmupSeconds after which its forks were warm; if they never were, the longest that was tried
     * @param isCold        whether they never were
     * @param forkSeconds   that one takes, on average
     * @param medians       of its forks, in their order
     */
    public record Reading(String row, double warmupSeconds, boolean isCold, double forkSeconds, List<Double> medians) {
        /** How far its forks lie apart, as the standard deviation that their bulk shows, in percent. NaN with less than two. */
        public double spreadPercent() {
            return 100 * MedianError.spread(medians.stream().mapToDouble(Math::log).sorted().toArray());
        }
    }

    /**
     * @param request whose folder is new and goes
     * @throws RunnerException if no fork can run
     */
    public static Readings read(Request request) throws RunnerException {
        try (Measurement measurement = Measurement.start(request)) {
            measurement.run();
            List<ForkRecord> records = Journal.read(request.folder());
            List<Reading> rows = new ArrayList<>();
            double iterations = 0;
            long warm = 0;
            for (PlannedRow row : measurement.plan().rows()) {
                List<ForkRecord> forks = records.stream().filter(r -> r.row().equals(row.cell().id())).toList();
                rows.add(reading(row, forks));
                long results = forks.stream().filter(ForkRecord::hasResult).count();
                iterations += results * row.iterationSeconds();
                warm += results;
            }
            double spent = records.stream().mapToDouble(ForkRecord::seconds).sum();
            return new Readings(rows, warm == 0 ? PlannedRow.EXTRA_SECONDS : (spent - iterations) / warm);
        } finally {
            delete(request.folder());
        }
    }

    private static Reading reading(PlannedRow row, List<ForkRecord> forks) {
        List<ForkRecord> warm = forks.stream().filter(ForkRecord::hasResult).toList();
        double warmup = (warm.isEmpty() ? forks : warm).stream().mapToInt(ForkRecord::warmups).max().orElse(0) * row.warmupSeconds();
        return new Reading(row.cell().toString(), warmup, warm.isEmpty(), warm.stream().mapToDouble(ForkRecord::seconds).average().orElse(Double.NaN), warm.stream().map(Readings::median).toList());
    }

    private static double median(ForkRecord fork) {
        return Medians.of(fork.result().getIterationResults().stream().mapToDouble(iteration -> iteration.getPrimaryResult().getScore()).toArray());
    }

    /** Forks of each row for ratios that are known to a precision: were these rows a group. Empty rows tell nothing; 0 if none does. */
    public int forks(double precision) {
        List<double[]> telling = rows.stream().map(r -> r.medians().stream().mapToDouble(Double::doubleValue).toArray()).filter(m -> m.length > 1 && Arrays.stream(m).allMatch(v -> v > 0)).toList();
        return telling.isEmpty() ? 0 : TwoStage.forks(telling, precision, Integer.MAX_VALUE);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
