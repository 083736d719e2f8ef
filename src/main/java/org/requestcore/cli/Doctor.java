package org.requestcore.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.requestcore.bench.Defaults;
import org.requestcore.machine.doctor.Diagnosis;
import org.requestcore.machine.doctor.Effort;
import org.requestcore.machine.doctor.Finding;
import org.requestcore.machine.doctor.ForkNoise;
import org.requestcore.machine.doctor.Spread;
import org.requestcore.plan.Plan;
import org.requestcore.plan.SelectionFile;

/** Says what stands in the way of good numbers on this machine, and what differences can be told apart on it. */
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Reads the machine: what disturbs numbers, and the mend; how noisy it is; what differences can be told apart here, in what time. Takes some five seconds.")
public final class Doctor implements Callable<Integer> {
    private static final int WIDTH = 110;

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Diagnosis diagnosis = Diagnosis.read(Effort.of(Defaults.class, Plan.of(SelectionFile.load(SelectionFile.TOUR)).roundSeconds()), text -> System.err.println("# doctor: " + text));
        if (json) {
            System.out.println(diagnosis.json());
        } else {
            print(diagnosis);
        }
        return 0;
    }

    static void print(Diagnosis diagnosis) {
        Map<String, Object> machine = diagnosis.environment();
        System.out.printf("%s: %s cores, %s, %s, JDK %s%n%n", machine.get("host"), machine.get("cores"), machine.get("cpu"), machine.get("os"), machine.get("jdk"));
        problems(diagnosis.problems());
        if (!diagnosis.unread().isEmpty()) {
            System.out.printf("Can't be read here, good or bad: %s.%n%n", String.join(", ", diagnosis.unread()));
        }
        noise(diagnosis);
        differences(diagnosis);
    }

    private static void problems(List<Finding> problems) {
        System.out.println(problems.isEmpty() ? "No problem was found.\n" : "Problems");
        for (int i = 0; i < problems.size(); i++) {
            System.out.printf("%2d. %s%n", i + 1, wrapped(problems.get(i).what()));
            System.out.printf("    Why:  %s%n", wrapped(problems.get(i).why()));
            System.out.printf("    Mend: %s%n%n", wrapped(problems.get(i).mend()));
        }
    }

    private static void noise(Diagnosis diagnosis) {
        Map<String, Object> noise = diagnosis.noise();
        ForkNoise forks = diagnosis.forks();
        Spread wall = forks.wall();
        Spread cpu = forks.cpu();
        String line = "  %-64s %13s %13s%n";
        System.out.printf("%-66s %13s %13s%n", "Noise", "by wall time", "by CPU time");
        System.out.printf(line, "one loop of %s ms, %s times: coefficient of variation".formatted(noise.get("loopMs"), noise.get("loops")), percent(noise.get("wallCvPercent")),
            percent(noise.get("cpuCvPercent")));
        System.out.printf(line, "one look-up of %.0f ns in %d JVMs: coefficient of variation".formatted(wall.medianNs(), forks.forks()), percent(wall.cvPercent()),
            percent(cpu == null ? null : cpu.cvPercent()));
        System.out.printf(line, "  and of their bulk (by the median absolute deviation)", percent(wall.robustPercent()), percent(cpu == null ? null : cpu.robustPercent()));
        System.out.printf(line, "the clock's smallest step", noise.get("nanoTimeStepNs") + " ns", noise.getOrDefault("cpuTimeStepNs", "-") + " ns");
        System.out.printf(line, "the price of asking it", noise.get("nanoTimeCallNs") + " ns", noise.getOrDefault("cpuTimeCallNs", "-") + " ns");
        if (!diagnosis.disturbance().isEmpty()) {
            System.out.printf("  Meanwhile other processes took %s of all cores' time, the hypervisor %s.%n", percent(diagnosis.disturbance().get("otherCpuPercent")),
                percent(diagnosis.disturbance().get("stealPercent")));
        }
    }

    private static String percent(Object value) {
        return value == null ? "no clock" : value + " %";
    }

    private static void differences(Diagnosis diagnosis) {
        System.out.println("\nWhat can be told apart here, if it stays as it was just now (two-sided test at 95 %, power 80 %)");
        System.out.printf("%12s | %-38s | %s%n", "", "by wall time", "by CPU time");
        String columns = "%12s %13s %11s";
        System.out.printf("%12s | " + columns + " | " + columns + "%n", "difference", "forks a row", "two rows", "the tour", "forks a row", "two rows", "the tour");
        for (Diagnosis.Difference difference : diagnosis.differences()) {
            System.out.printf("%10.0f %% | %s | %s%n", difference.percent(), cells(columns, difference.wall()), difference.cpu() == null ? "no clock" : cells(columns, difference.cpu()));
        }
        System.out.printf("""
              Forks by the t distribution, for medians of forks whose standard deviation is the bulk's above, but no less than %.0f %%:
              %d JVMs tell it to a third or so, and rows with more code than this look-up spread more. Times are for the suite's
              iterations, one fork after the other. A run's own intervals have the last word.
            """, Diagnosis.leastSigmaPercent(), diagnosis.forks().forks());
    }

    private static String cells(String columns, Effort.Need need) {
        return columns.formatted(need.forksAnArm(), time(need.pairSeconds()), time(need.tourSeconds()));
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

    /** Over lines that begin under the first one's text. */
    private static String wrapped(String text) {
        return text.replaceAll("(.{1," + (WIDTH - 10) + "})(?: |$)", "$1\n          ").strip();
    }
}
