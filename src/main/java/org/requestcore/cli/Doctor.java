package org.requestcore.cli;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

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
import org.requestcore.report.Screen;

/** Says what stands in the way of good numbers on this machine, and what differences can be told apart on it. */
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Reads the machine: what disturbs numbers, and the mend; how noisy it is; what differences can be told apart here, in what time. Takes some five seconds.")
public final class Doctor implements Callable<Integer> {
    /** Where the sentences of a problem begin. */
    private static final int INDENT = 10;
    /** Of the two figures of a line about noise. */
    private static final int FIGURES = 30;

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Diagnosis diagnosis = Diagnosis.read(Effort.of(Defaults.class, Plan.of(SelectionFile.load(SelectionFile.TOUR)).roundSeconds()), text -> System.err.println("# doctor: " + text));
        if (json) {
            System.out.println(diagnosis.json());
        } else {
            Output.print(text(diagnosis, Output.screen()));
        }
        return 0;
    }

    static String text(Diagnosis diagnosis, Screen screen) {
        StringBuilder out = new StringBuilder();
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
        noise(diagnosis, screen, out);
        differences(diagnosis, screen, out);
        return out.toString();
    }

    private static void noise(Diagnosis diagnosis, Screen screen, StringBuilder out) {
        Map<String, Object> noise = diagnosis.noise();
        ForkNoise forks = diagnosis.forks();
        Spread wall = forks.wall();
        Spread cpu = forks.cpu();
        line(screen, out, "Noise (coefficient of variation)", "by wall time", "by CPU time");
        line(screen, out, "  one loop of %s ms, %s times".formatted(noise.get("loopMs"), noise.get("loops")), percent(noise.get("wallCvPercent")),
            percent(noise.get("cpuCvPercent")));
        line(screen, out, "  one look-up of %.0f ns in %d JVMs".formatted(wall.medianNs(), forks.forks()), percent(wall.cvPercent()),
            percent(cpu == null ? null : cpu.cvPercent()));
        line(screen, out, "    their bulk (median absolute deviation)", percent(wall.robustPercent()), percent(cpu == null ? null : cpu.robustPercent()));
        line(screen, out, "  the clock's smallest step", noise.get("nanoTimeStepNs") + " ns", noise.getOrDefault("cpuTimeStepNs", "-") + " ns");
        line(screen, out, "  the price of asking it", noise.get("nanoTimeCallNs") + " ns", noise.getOrDefault("cpuTimeCallNs", "-") + " ns");
        if (!diagnosis.disturbance().isEmpty()) {
            out.append(screen.paragraph("Meanwhile other processes took %s of all cores' time, the hypervisor %s.".formatted(percent(diagnosis.disturbance().get("otherCpuPercent")),
                percent(diagnosis.disturbance().get("stealPercent"))), "    "));
        }
    }

    /** A figure for each clock; a text that is too long for them goes before them. */
    private static void line(Screen screen, StringBuilder out, String text, String wall, String cpu) {
        int room = screen.width() - FIGURES;
        out.append(text.length() <= room ? text + " ".repeat(room - text.length()) : text + "\n" + " ".repeat(room)).append("%15s%15s%n".formatted(wall, cpu));
    }

    private static String percent(Object value) {
        return value == null ? "no clock" : value + " %";
    }

    /** One table a clock: both side by side take more than eighty columns. */
    private static void differences(Diagnosis diagnosis, Screen screen, StringBuilder out) {
        out.append('\n').append(screen.paragraph("What can be told apart here, if it stays as it was just now (two-sided test at 95 %, power 80 %)", "  "));
        differences("by wall time", diagnosis, Diagnosis.Difference::wall, out);
        if (diagnosis.forks().cpu() != null) {
            differences("by CPU time", diagnosis, Diagnosis.Difference::cpu, out);
        }
        out.append(screen.paragraph(("Forks by the t distribution, for medians of forks whose standard deviation is the bulk's above, but no less than %.0f %%: %d JVMs tell it to a third or so, "
            + "and rows with more code than this look-up spread more. Times are for the suite's iterations, one fork after the other. A run's own intervals have the last word.").formatted(
            Diagnosis.leastSigmaPercent(), diagnosis.forks().forks()), ""));
    }

    private static void differences(String clock, Diagnosis diagnosis, Function<Diagnosis.Difference, Effort.Need> need, StringBuilder out) {
        String columns = "%12s %12s %12s %12s%n";
        out.append(columns.formatted(clock, "forks a row", "two rows", "the tour"));
        diagnosis.differences().forEach(d -> out.append(columns.formatted("%.0f %%".formatted(d.percent()), need.apply(d).forksAnArm(), time(need.apply(d).pairSeconds()),
            time(need.apply(d).tourSeconds()))));
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
