package org.requestcore.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/**
 * Where operations allocate: metrics {@code site.CLASS@METHOD:LINE}, which of the class's objects come from there, as a share of those that were seen, once a fork. Sampled by Flight Recorder
 * ({@code jdk.ObjectAllocationSample}, JDK 16 and newer), so that what is rare may be missing. Samples fall on objects, whatever their size, and on one class more often than on another: of how many bytes
 * a class has they tell nothing, which {@code -prof alloc} does exactly. The site is the innermost frame that is not the JDK's: who asked for the object, not who made it.
 */
public final class SiteProfiler extends ForkProfiler {
    /** As many as make a site of a tenth known to a tenth of itself within a second. */
    private static final String SAMPLES = "5000/s";
    /** Frameworks nest deeply, and the benchmark's own frame is the outermost. */
    private static final String DEPTH = "1024";
    /** JMH makes the measured loop in a package of this name. */
    private static final String LOOP = "jmh_generated";
    private static final int MOST = 50;

    private FlightRecording recording;
    private int measured;

    @Override
    public String getDescription() {
        return "-prof sites: where operations allocate, by class and call site, sampled by Flight Recorder; with -prof alloc beside the exact classes";
    }

    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        return List.of("-XX:FlightRecorderOptions=stackdepth=" + DEPTH);
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        if (recording == null) {
            recording = new FlightRecording("jdk.ObjectAllocationSample", sample -> sample.withStackTrace().with("throttle", SAMPLES));
        }
        if (iterationParams.getType() == IterationType.MEASUREMENT) {
            recording.measure();
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        return iterationParams.getType() != IterationType.MEASUREMENT || ++measured < iterationParams.getCount() ? List.of() : results(recording.end());
    }

    private List<Result<?>> results(List<RecordedEvent> samples) {
        Map<String, Integer> classes = new HashMap<>();
        Map<String, Integer> sites = new HashMap<>();
        for (RecordedEvent sample : samples) {
            String name = ClassName.of(sample.getClass("objectClass").getName());
            site(sample).ifPresent(site -> {
                classes.merge(name, 1, Integer::sum);
                sites.merge(name + "@" + site, 1, Integer::sum);
            });
        }
        List<Result<?>> results = new ArrayList<>();
        sites.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(MOST)
            .forEach(site -> results.add(new MeasuredOnce("site." + site.getKey(), (double) site.getValue() / classes.get(site.getKey().split("@")[0]), "of its class")));
        return results;
    }

    /** Empty if it was none of the operations' own. */
    private static Optional<String> site(RecordedEvent sample) {
        List<RecordedFrame> frames = sample.getStackTrace() == null ? List.of() : sample.getStackTrace().getFrames();
        if (frames.stream().noneMatch(frame -> type(frame).contains(LOOP))) {
            return Optional.empty();
        }
        RecordedFrame site = frames.stream().filter(frame -> !type(frame).matches("(java|javax|jdk|sun)\\..*")).findFirst().orElseThrow();
        return Optional.of(ClassName.of(type(site)) + "." + site.getMethod().getName().replaceAll("[<>]", "") + ":" + site.getLineNumber());
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }
}
