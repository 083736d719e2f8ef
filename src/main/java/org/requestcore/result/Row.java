package org.requestcore.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.requestcore.steady.Warmth;

/**
 * One row of a JMH result file.
 *
 * @param benchmark JMH's name of the method, with its package
 * @param mode      JMH's short label: avgt, thrpt, sample, ss
 * @param threads   that ran the method
 * @param params    in the order of the file
 * @param jvmArgs   the forks' flags, with a blank between them
 * @param jdk       the forks' JDK, as exactly as the file tells it, e.g. "17.0.15+6-Debian-1deb12u1"; empty if it doesn't
 * @param millis    that an iteration lasts; NaN where the file doesn't tell
 * @param primary   the score
 * @param secondary by JMH's name without its leading dot, e.g. "gc.alloc.rate.norm"
 */
public record Row(String benchmark, String mode, int threads, Map<String, String> params, String jvmArgs, String jdk, double millis, Metric primary, Map<String, Metric> secondary) {
    /** The parameter that rows of runs have which are shown side by side. */
    public static final String SIDE = "side";
    private static final String BYTES = "gc.alloc.rate.norm";
    private static final String CPU = "cpu";
    private static final String PAUSES = "gc.time";
    private static final String COLLECTOR = "collector";
    private static final double KILOBYTE = 1024;
    private static final String ALLOCATED_CLASSES = "alloc.total";
    /** What B/op of a class begins with, and what the number of its objects ends with. */
    public static final String ALLOCATED = "alloc.";
    static final String COUNT = ".count";
    private static final String LONGEST_PAUSE = "pause.max";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String RESPONSE = "response.";
    private static final double NANOS_PER_MICRO = 1e3;
    private static final String LOAD = "load.";
    private static final double MEGABYTE = 1 << 20;
    private static final String REMEMBERS = "remembers";
    private static final String COMPILER = "compiler";
    private static final String COMPILER_BEFORE = "compiler.before";
    /** Runs of older builds have none. */
    private static final String COMPILER_STUCK = "compiler.stuck";
    /** Times faster on what it has met before: far above what a branch predictor makes of it, far below what a look-up saves. */
    private static final double REMEMBERING = 1.5;

    /** Class and method, e.g. "RouteMatchBenchmark.match". */
    public String method() {
        return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    }

    /** The last part of the package, e.g. "routing"; empty if there is none. */
    public String concern() {
        int end = benchmark.length() - method().length() - 1;
        return end < 0 ? "" : benchmark.substring(benchmark.lastIndexOf('.', end - 1) + 1, end);
    }

    /** Of a server that a client loads. */
    boolean isLoaded() {
        return secondary.keySet().stream().anyMatch(name -> name.startsWith(LOAD));
    }

    public boolean lowerIsBetter() {
        return !mode.equals("thrpt");
    }

    /** B/op; null if it was not measured. */
    public Metric bytes() {
        return secondary.get(BYTES);
    }

    /** On-CPU time an operation; null if it was not measured. */
    public Metric cpu() {
        return secondary.get(CPU);
    }

    /**
     * What the collector works for each kilobyte that operations allocate, ns of CPU time, a value a fork: the sum over its iterations, for collections are few. Null where its work was not kept, or
     * what is allocated is the measurement's own.
     */
    Metric collectorPerKilobyte() {
        Metric collector = secondary.get(COLLECTOR);
        Metric bytes = bytes();
        if (collector == null || bytes == null || bytes.median() < 1 || collector.forks().length != bytes.forks().length) {
            return null;
        }
        return new Metric("ns/KB", IntStream.range(0, bytes.forks().length).mapToObj(fork -> new double[] {mean(collector.forks()[fork]) / mean(bytes.forks()[fork]) * KILOBYTE}).toArray(double[][]::new));
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** The share of its iterations in which the collector held the threads: 0 where none ran, or the file doesn't tell. */
    double pauseShare() {
        Metric pauses = secondary.get(PAUSES);
        long iterations = Arrays.stream(primary.forks()).mapToLong(fork -> fork.length).sum();
        if (pauses == null || Double.isNaN(millis)) {
            return 0;
        }
        return Math.min(0.9, Arrays.stream(pauses.forks()).flatMapToDouble(Arrays::stream).sum() / (iterations * millis));
    }

    /** Of rows that ran with {@code -prof alloc}, the classes that operations allocate: those with a count have a name of their own. */
    public Set<String> allocatedClasses() {
        return secondary.keySet().stream().filter(label -> label.startsWith(ALLOCATED) && label.endsWith(COUNT))
            .map(label -> label.substring(ALLOCATED.length(), label.length() - COUNT.length())).collect(Collectors.toSet());
    }

    /** The longest that the collector stopped all threads for while a fork was measured, in the score's unit; NaN if pauses were not kept. */
    double longestPause() {
        Metric pauses = secondary.get(LONGEST_PAUSE);
        return pauses == null ? Double.NaN : Arrays.stream(pauses.forks()).flatMapToDouble(Arrays::stream).max().orElse(Double.NaN) * NANOS_PER_MILLI / primary.nanosPerUnit();
    }

    /** Of rows that note how long single requests took, from when each was due, or from when a client sent it: in the score's unit, by JMH's names of percentiles; the median of the forks, and of the longest the longest. Else empty. */
    Map<String, Double> responses() {
        Map<String, Double> responses = new LinkedHashMap<>();
        Tables.PERCENTILES.forEach((percentile, name) -> {
            Metric told = secondary.getOrDefault(RESPONSE + name, secondary.get(LOAD + name));
            if (told != null) {
                double micros = name.equals(Tables.LONGEST) ? Arrays.stream(told.forks()).flatMapToDouble(Arrays::stream).max().orElse(Double.NaN) : told.median();
                responses.put(percentile, micros * NANOS_PER_MICRO / primary.nanosPerUnit());
            }
        });
        return responses;
    }

    /** Of rows of servers that were loaded: what it took them, each with its unit, the medians of the forks. Else empty. */
    Map<String, Double> load() {
        Map<String, Double> load = new LinkedHashMap<>();
        loaded(load, "requests/s", "rate", 1);
        loaded(load, "user us", "user", 1);
        loaded(load, "kernel us", "kernel", 1);
        loaded(load, "waits us", "wait", 1);
        loaded(load, "switches", "switches", 1);
        loaded(load, "client cores", "client", 1);
        loaded(load, "errors", "errors", 1);
        loaded(load, "idle MB", "idle", MEGABYTE);
        loaded(load, "loaded MB", "resident", MEGABYTE);
        loaded(load, "start ms", "start", 1);
        return load;
    }

    private void loaded(Map<String, Double> load, String shown, String metric, double unit) {
        Metric told = secondary.get(LOAD + metric);
        if (told != null) {
            load.put(shown, told.median() / unit);
        }
    }

    /** How many of its forks measured code that was still being compiled; 0 if the compilers' work was not kept, or single shots were measured. */
    int coldForks() {
        Metric compiler = secondary.get(COMPILER);
        Metric before = secondary.get(COMPILER_BEFORE);
        Metric stuck = secondary.get(COMPILER_STUCK);
        int forks = primary.forks().length;
        if (compiler == null || before == null || mode.equals("ss") || compiler.forks().length != forks || before.forks().length != forks) {
            return 0;
        }
        boolean isStuckTold = stuck != null && stuck.forks().length == forks;
        return (int) IntStream.range(0, forks)
            .filter(i -> Warmth.of(primary.forks()[i], lowerIsBetter(), compiler.forks()[i], before.forks()[i][0], isStuckTold ? stuck.forks()[i] : null).isCold()).count();
    }

    /** Whether more of its forks were cold than warm. */
    public boolean isCold() {
        return 2 * coldForks() > primary.forks().length;
    }

    /** Whether its forks ran as {@code -prof alloc} needs them, without thread-local buffers: then its times are no result. */
    public boolean isSlowed() {
        return secondary.containsKey(ALLOCATED_CLASSES);
    }

    /** Whether the contender could be asked what it had never met: nothing is new where the walk holds all there is. */
    boolean isRecallKnown() {
        return secondary.containsKey(REMEMBERS);
    }

    /** Whether the contender was much faster on what it had met before than on what it had not. False if it was not asked. */
    boolean remembers() {
        Metric ratio = secondary.get(REMEMBERS);
        return ratio != null && ratio.median() > REMEMBERING;
    }

    /** The same row with a side among its parameters. @param side as a reader calls it */
    public Row on(String side) {
        Map<String, String> sided = new LinkedHashMap<>(params);
        sided.put(SIDE, side);
        return new Row(benchmark, mode, threads, sided, jvmArgs, jdk, millis, primary, secondary);
    }

    /** The parameters, and what else tells rows of one method apart: mode and threads, unless they are as everywhere here. */
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>(params);
        if (!mode.equals("avgt")) {
            conditions.put("mode", mode);
        }
        if (threads != 1) {
            conditions.put("threads", Integer.toString(threads));
        }
        return conditions;
    }

    /** As run.json names it among the failures. */
    String id() {
        return title(benchmark + " " + mode, params);
    }

    /** As a person would name it: method, and conditions. */
    public String title() {
        return title(method(), conditions());
    }

    static String title(String method, Map<String, String> conditions) {
        return conditions.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" ", method + " ", "")).strip();
    }
}
