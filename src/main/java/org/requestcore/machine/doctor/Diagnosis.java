package org.requestcore.machine.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.requestcore.machine.Disturbance;
import org.requestcore.machine.Environment;
import org.requestcore.machine.Noise;
import org.requestcore.machine.OtherRuns;

/**
 * What can be read of this machine, without measuring rows on it.
 *
 * @param problems    the worst first
 * @param unread      names of facts that would matter, but can't be known here
 * @param environment as run.json has it
 * @param disturbance what others took while the doctor looked; empty where that can't be known
 * @param noise       as run.json has it
 */
public record Diagnosis(List<Finding> problems, List<String> unread, Map<String, Object> environment, Map<String, Double> disturbance, Map<String, Object> noise) {

    /**
     * Looks at the machine for a second or two.
     *
     * @param progress takes what is being done, a few words each
     */
    public static Diagnosis read(Consumer<String> progress) {
        Disturbance disturbance = Disturbance.start();
        progress.accept("reading the machine");
        Map<String, Object> environment = Environment.read();
        progress.accept("timing a loop");
        Map<String, Object> noise = Noise.read();
        Map<String, Double> others = disturbance.read();
        Map<String, Object> facts = new LinkedHashMap<>(environment);
        facts.putAll(noise);
        facts.putAll(others);
        facts.put("otherRun", OtherRuns.areUnderWay());
        return new Diagnosis(findings(facts), Symptoms.unread(facts), environment, others, noise);
    }

    /** @param facts of Environment and Noise, as run.json has them. @return what stands in the way of good numbers, the worst first */
    public static List<Finding> findings(Map<String, Object> facts) {
        return Symptoms.of(facts);
    }
}
