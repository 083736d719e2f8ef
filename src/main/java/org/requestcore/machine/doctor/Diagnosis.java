package org.requestcore.machine.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

import com.google.gson.GsonBuilder;

import org.requestcore.machine.Disturbance;
import org.requestcore.machine.Environment;
import org.requestcore.machine.Noise;
import org.requestcore.machine.OtherRuns;
import org.requestcore.workload.BadInput;

/**
 * What the doctor has to say of this machine.
 *
 * @param problems    the worst first
 * @param unread      names of facts that would matter, but can't be known here
 * @param environment as run.json has it
 * @param disturbance what others took while the doctor looked; empty where that can't be known
 * @param noise       as run.json has it
 * @param forks       of one kernel
 * @param differences what it takes to tell rows apart, the largest difference first
 */
public record Diagnosis(List<Finding> problems, List<String> unread, Map<String, Object> environment, Map<String, Double> disturbance, Map<String, Object> noise, ForkNoise forks,
                        List<Difference> differences) {

    /**
     * Of two rows.
     *
     * @param wall what it takes by wall time
     * @param cpu  by CPU time; null if the JVM has no clock for it
     */
    public record Difference(double percent, Effort.Need wall, Effort.Need cpu) {

        static List<Difference> of(ForkNoise forks, Effort effort) {
            return DoubleStream.of(10, 5, 2, 1)
                .mapToObj(percent -> new Difference(percent, effort.need(forks.wall(), percent), forks.cpu() == null ? null : effort.need(forks.cpu(), percent))).toList();
        }
    }

    /**
     * Looks at the machine for some five seconds.
     *
     * @param progress takes what is being done, a few words each
     * @throws BadInput if no JVM can be started
     */
    public static Diagnosis read(Effort effort, Consumer<String> progress) {
        Disturbance disturbance = Disturbance.start();
        progress.accept("reading the machine");
        Map<String, Object> environment = Environment.read();
        progress.accept("timing a loop");
        Map<String, Object> noise = Noise.read();
        ForkNoise forks = ForkNoise.read(progress);
        Map<String, Double> others = disturbance.read();
        Map<String, Object> facts = new LinkedHashMap<>(environment);
        facts.putAll(noise);
        facts.putAll(others);
        facts.put("otherRun", OtherRuns.areUnderWay());
        return new Diagnosis(Symptoms.of(facts), Symptoms.unread(facts), environment, others, noise, forks, Difference.of(forks, effort));
    }

    /** @param facts of Environment and Noise, as run.json has them. @return what stands in the way of good numbers, the worst first */
    public static List<Finding> findings(Map<String, Object> facts) {
        return Symptoms.of(facts);
    }

    /** The standard deviation below which none is believed, in percent. */
    public static double leastSigmaPercent() {
        return Resolution.LEAST_SIGMA_PERCENT;
    }

    public String json() {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(this);
    }
}
