package org.requestcore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.requestcore.machine.KnownHosts;
import org.requestcore.machine.doctor.Diagnosis;
import org.requestcore.machine.doctor.Finding;
import org.requestcore.plan.Effort;
import org.requestcore.plan.Plan;
import org.requestcore.plan.Request;
import org.requestcore.plan.SelectionFile;
import org.requestcore.plan.Variant;
import org.requestcore.report.Json;
import org.requestcore.report.Screen;
import org.requestcore.run.Readings;

/** Says what stands in the way of good numbers on this machine, how long code takes to warm up on it, and what precision takes what time. */
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Reads the machine: what disturbs numbers, and the mend; how long a small, a middle and a large body of code take to warm up, how far forks differ, what the tour takes for which "
        + "precision. Takes a minute or so, and longer where code takes long to warm up; runs that follow know how long forks take here.")
public final class Doctor implements Callable<Integer> {
    /** Where the sentences of a problem begin. */
    private static final int INDENT = 10;
    private static final double LONGEST_WARMUP = 60;

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    /**
     * What the tour takes.
     *
     * @param precision of its ratios, e.g. 0.05
     * @param forks     a row
     * @param seconds   all of it
     */
    private record Tour(double precision, int forks, long seconds) {
    }

    /** All of it. */
    private record Report(Diagnosis machine, Readings readings, List<Tour> tour) {
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        Diagnosis machine = Diagnosis.read(text -> System.err.println("# doctor: " + text));
        Path folder = Files.createTempDirectory("requestcore-doctor");
        Readings readings = Readings.read(new Request(List.of("doctor"), SelectionFile.DOCTOR, SelectionFile.load(SelectionFile.DOCTOR), folder, null, false, 1, Effort.of(null, null, LONGEST_WARMUP), List.of(Variant.ours())));
        KnownHosts.ofUser().learn(readings.extraSeconds());
        double round = Plan.of(SelectionFile.load(SelectionFile.TOUR)).roundSeconds(readings.extraSeconds());
        List<Tour> tour = DoubleStream.of(0.1, 0.05, 0.02).mapToObj(p -> new Tour(p, readings.forks(p), Math.round(round * readings.forks(p)))).toList();
        Report report = new Report(machine, readings, tour);
        if (json) {
            System.out.println(Json.of(report));
        } else {
            Output.print(text(report, Output.screen()));
        }
        return 0;
    }

    /** The worst that is wrong with a run's machine, in one line; empty if nothing is known to be. @param conditions run.json */
    static Optional<String> beware(JsonObject conditions) {
        Map<String, Object> facts = new HashMap<>();
        for (String part : List.of("environment", "noise")) {
            facts.putAll(new Gson().fromJson(conditions.get(part), new TypeToken<Map<String, Object>>() { }));
        }
        List<Finding> findings = Diagnosis.findings(facts);
        String more = findings.size() > 1 ? " (and %d more)".formatted(findings.size() - 1) : "";
        return findings.stream().findFirst().map(worst -> "beware: " + worst.what().replaceFirst("[.]$", "") + more + "; the command doctor tells why, and the mend");
    }

    private static String text(Report report, Screen screen) {
        StringBuilder out = new StringBuilder();
        Diagnosis diagnosis = report.machine;
        Map<String, Object> machine = diagnosis.environment();
        out.append(screen.paragraph("%s: %s cores, %s, %s, JDK %s".formatted(machine.get("host"), machine.get("cores"), machine.get("cpu"), machine.get("os"), machine.get("jdk")), "    "));
        out.append(diagnosis.problems().isEmpty() ? "\nNo problem was found.\n" : "\nProblems\n");
        for (int i = 0; i < diagnosis.problems().size(); i++) {
            Finding problem = diagnosis.problems().get(i);
            out.append(screen.entry("%2d.       ".formatted(i + 1), problem.what(), INDENT));
            out.append(screen.entry("    Why:  ", problem.why(), INDENT)).append(screen.entry("    Mend: ", problem.mend(), INDENT)).append('\n');
        }
        if (!diagnosis.unread().isEmpty()) {
            out.append(screen.paragraph("Can't be read here, good or bad: " + String.join(", ", diagnosis.unread()) + ".", "    ")).append('\n');
        }
        readings(report.readings, screen, out);
        tour(report, screen, out);
        return out.toString();
    }

    private static void readings(Readings readings, Screen screen, StringBuilder out) {
        out.append("%11s %12s %12s  %s%n".formatted("warm after", "a fork takes", "forks differ", "row"));
        for (Readings.Reading row : readings.rows()) {
            String line = row.isCold() ? "%11s %12s %12s  ".formatted("never", "-", "-") : "%9.1f s %10.1f s %10.1f %%  ".formatted(row.warmupSeconds(), row.forkSeconds(), row.spreadPercent());
            out.append(screen.entry(line, row.row(), line.length()));
        }
        out.append(screen.paragraph("Warm: the compilers are through. Forks differ: the standard deviation that their bulk shows; three forks tell it to a factor of two.", "")).append('\n');
    }

    private static void tour(Report report, Screen screen, StringBuilder out) {
        out.append("%11s %12s %12s%n".formatted("the tour to", "forks a row", "takes"));
        report.tour.forEach(t -> out.append("%11s %12d %12s%n".formatted("±%.0f %%".formatted(100 * t.precision), t.forks, time(t.seconds))));
        out.append(screen.paragraph("If all rows were like these, and the machine stays as it was just now. The tour stops after a quarter of an hour unless it is told otherwise (--time), with the precision it has by then. "
            + "A fork takes %.1f s here beside the iterations that are planned.".formatted(report.readings.extraSeconds()), ""));
    }

    /** 45 s, 3 min 20 s, 2 h 5 min, 3 d 4 h */
    static String time(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        if (time.toMinutes() == 0) {
            return seconds + " s";
        }
        if (time.toHours() == 0) {
            return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
        }
        return time.toDays() == 0 ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart()) : "%d d %d h".formatted(time.toDays(), time.toHoursPart());
    }
}
