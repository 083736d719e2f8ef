package org.requestcore.result;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;

/**
 * What a run says: what {@code report} shows and what {@code report --json} prints.
 *
 * @param run        the name of the run
 * @param conditions run.json
 * @param tables     rows that are compared with each other, a table each, in the order of the run
 * @param budgets    what a whole request is made of, one a stack and condition
 * @param additions  what a whole request takes more on one stack than on another that it names, one a stack and condition
 * @param anatomies  what operations allocate, class by class, of rows that ran with {@code -prof alloc}
 * @param failures   forks that gave no result, a sentence each
 * @param doubts     what a reader has to know before he believes a figure, a sentence each
 */
public record Summary(String run, JsonObject conditions, List<Table> tables, List<Budget> budgets, List<Addition> additions, List<Anatomy> anatomies, List<String> failures,
                      List<String> doubts) {
    public Summary(String run, JsonObject conditions, List<Table> tables, List<Budget> budgets, List<String> failures, List<String> doubts) {
        this(run, conditions, tables, budgets, List.of(), List.of(), failures, doubts);
    }

    /**
     * Rows that differ in their contender only.
     *
     * @param concern       the benchmark's package, e.g. "routing"
     * @param benchmark     class and method, e.g. "RouteMatchBenchmark.match"
     * @param contenderName the parameter that tells the contenders apart: stack, library, meter, side; empty if there is none
     * @param conditions    the other parameters
     * @param unit          of the scores
     * @param lowerIsBetter false for throughput
     * @param baseline      the contender that ratios are to, whether it has a row or not: the floor; of sides that are compared, the first
     * @param lines         best first
     * @param calls         how many pairs of lines were compared, and how many of them one has to expect to be called falsely
     */
    public record Table(String concern, String benchmark, String contenderName, Map<String, String> conditions, String unit, boolean lowerIsBetter, String baseline, List<Line> lines, Calls calls) {
        public Table(String concern, String benchmark, String contenderName, Map<String, String> conditions, String unit, boolean lowerIsBetter, List<Line> lines) {
            this(concern, benchmark, contenderName, conditions, unit, lowerIsBetter, Entry.FLOOR, lines, Calls.NONE);
        }

        /** The same with some of its lines. */
        public Table with(List<Line> some) {
            return new Table(concern, benchmark, contenderName, conditions, unit, lowerIsBetter, baseline, some, calls);
        }

        /** Whether what carries the bytes has been measured beside one that it carries. */
        public boolean hasTransport() {
            return lines.stream().anyMatch(l -> l.netOfTransport() != null);
        }

        /** How many times worse a line is than another, made as {@link Line#ratio()} is for the floor; null if one of them has no forks. */
        public Estimate ratio(Line one, Line other) {
            if (one.medians().isEmpty() || other.medians().isEmpty()) {
                return null;
            }
            return one == other ? new Estimate(1, 1, 1) : lowerIsBetter ? Intervals.ratio(one.sample(), other.sample()) : Intervals.ratio(other.sample(), one.sample());
        }
    }

    /**
     * One contender.
     *
     * @param score    as measured
     * @param net      less the harness; null if the table has no harness, or for the harness itself
     * @param netOfTransport less the contender that it stands on, and so less the harness too; null if it stands on none, or that one has no row here
     * @param ratio    to the baseline, as measured; above 1 is worse; null without its row
     * @param bytes    B/op, the median; NaN if unknown
     * @param netBytes less the harness; NaN if unknown
     * @param cpu      on-CPU ns/op, the median; NaN if unknown
     * @param forks    that gave a result
     * @param verdict  "steady", or what is wrong and in how many forks: they differ, drift, shift, are disturbed, cold; "cold: " and why, if no fork was warm: then there are no figures
     * @param tiesWith the better contenders from which this one can't be told apart
     * @param percentiles in mode sample, and where requests come at a fixed rate, of the single operations of all forks: "p50", "p99.9", "max" to a time, and before the last "longest pause", if the collector's pauses were kept; else empty
     * @param told     the smallest difference to those it ties with that this run could have told, as a share: 0.05 is 5 %; NaN without a tie. It is half the width of the
     *                 ratio's interval, or what Welch's test needs, whichever is more
     * @param speeds   null if the row has one speed; if it has two, its ratio has an interval that covers both, and no value
     * @param medians  of the forks, ascending, a value a fork
     * @param needs    how many forks the row would need for the precision asked, or the usual one: 0 if it has it, or if more forks are no help
     * @param perKilobyte what the collector works for a kilobyte that is allocated, ns of CPU time; null if that was not kept
     * @param load     of servers that were loaded: what it took them, by name and unit; else empty
     */
    public record Line(String contender, Estimate score, Estimate net, Estimate netOfTransport, Estimate ratio, double bytes, double netBytes, double cpu, int forks, String verdict,
                       List<String> tiesWith, Map<String, Double> percentiles, double told, Speeds speeds, List<Double> medians, int needs, Estimate perKilobyte, Map<String, Double> load) {
        public Line(String contender, Estimate score, Estimate net, Estimate ratio, double bytes, double netBytes, double cpu, int forks, String verdict, List<String> tiesWith) {
            this(contender, score, net, null, ratio, bytes, netBytes, cpu, forks, verdict, tiesWith, Map.of(), Double.NaN, null, List.of(), 0, null, Map.of());
        }

        /** What the score was made of: the forks are the unit. */
        private Sample sample() {
            return Sample.of(new Metric("", medians.stream().map(m -> new double[] {m}).toArray(double[][]::new)));
        }
    }

    /**
     * The cost budget of a request: successive differences of the App's shapes, which add up to the whole.
     *
     * @param stack      whose
     * @param conditions wire, profile
     * @param parts      in order: harness, transport (if it stands on one), parse+write, routing, middleware, handler+JSON; a part below its noise can be negative
     * @param whole      the served request
     * @param residual   what the whole costs beyond router and JSON, each measured alone in the same run on what it meets in the request: null if they weren't
     */
    public record Budget(String stack, Map<String, String> conditions, List<Part> parts, Estimate whole, Estimate residual) {
    }

    /** A part of a budget. */
    public record Part(String name, Estimate cost) {
    }

    /**
     * What a request takes more on a stack than on another.
     *
     * @param less       the other: the engine that the stack is a framework on, or the same framework on another engine
     * @param isEngine   which of the two
     * @param conditions wire, profile
     * @param shapes     that both were measured in, in the App's order
     */
    public record Addition(String stack, String less, boolean isEngine, Map<String, String> conditions, List<Added> shapes) {
    }

    /**
     * The difference in one shape.
     *
     * @param time  null where one of the rows has none to be believed: it is cold or disturbed, has two speeds, or a fork of it failed
     * @param bytes B/op; null where it is unknown, cold, or not one figure
     * @param doubt why there is no time; else empty
     */
    public record Added(String shape, Estimate time, Estimate bytes, String doubt) {
    }

    /**
     * What the operations of rows allocate that differ in their contender only.
     *
     * @param benchmark     class and method
     * @param contenderName the parameter that tells the contenders apart
     * @param conditions    the other parameters
     * @param isNet         whether what the harness allocates was taken away
     * @param allocators    the least first
     */
    public record Anatomy(String benchmark, String contenderName, Map<String, String> conditions, boolean isNet, List<Allocator> allocators) {
    }

    /**
     * One contender.
     *
     * @param classes most bytes first
     * @param rest    B/op of classes that have too little for a name
     * @param total   B/op, what all of them add up to
     * @param sites   where it allocates, most bytes first; empty if it didn't run with {@code -prof sites}
     */
    public record Allocator(String contender, List<AllocatedClass> classes, double rest, double total, List<Site> sites) {
        public Allocator(String contender, List<AllocatedClass> classes, double rest, double total) {
            this(contender, classes, rest, total, List.of());
        }
    }

    /**
     * What is allocated at one call site, the harness's own too: its share of the class's bytes is sampled.
     *
     * @param name  of the class
     * @param site  class, method and line
     * @param bytes B/op
     */
    public record Site(String name, String site, double bytes) {
    }

    /**
     * Below zero where the harness has more.
     *
     * @param name      of the class, an array's with "-array" behind that of its elements
     * @param bytes     B/op
     * @param instances an operation
     */
    public record AllocatedClass(String name, double bytes, double instances) {
    }
}
