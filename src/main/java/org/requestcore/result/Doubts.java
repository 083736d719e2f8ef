package org.requestcore.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.steady.Medians;
import org.requestcore.steady.Trend;

/** What a reader has to know before he believes a figure, as far as the data tells. */
final class Doubts {
    /** A calibrated loop, over and over in one fork. */
    private static final double NOISY_PERCENT = 10;

    private static final String LOAD = "load";
    private static final String CLIENT = "client cores";
    /** Of one core. */
    private static final double SATURATED = 0.95;

    private static final Set<String> ASKED = Set.of("RouteMatchBenchmark.match", "RouteMissBenchmark.miss", "TableSizeBenchmark.match", Budgets.REQUEST, "PipelineBenchmark.serve",
        "EncodeBenchmark.reusedBuffer", "EncodeBenchmark.freshArray", "DecodeBenchmark.decode");

    private Doubts() {
    }

    static List<String> of(Run run, List<Entry> entries, List<Summary.Table> tables, List<Summary.Budget> budgets) {
        List<String> doubts = new ArrayList<>();
        rows(run, entries, doubts);
        Facts facts = new Facts(run.conditions());
        Set<String> transports = facts.transports();
        remembering(facts, transports, entries, doubts);
        belowFloor(transports, tables, doubts);
        residuals(budgets, doubts);
        spread(entries, doubts);
        if (facts.isEmpty()) {
            doubts.add("no run.json: the host and its conditions are unknown");
            return doubts;
        }
        if (!run.conditions().has("ended")) {
            doubts.add("stopped early: run.json has no `ended`");
        }
        if (facts.heavyLoad() != null) {
            doubts.add("heavy load at start (" + facts.heavyLoad() + ")");
        }
        if (facts.number("noise", "wallCvPercent") > NOISY_PERCENT) {
            doubts.add("a noisy machine: one loop over and over varied by %.1f %% (wall), %.1f %% (CPU)"
                .formatted(facts.number("noise", "wallCvPercent"), facts.number("noise", "cpuCvPercent")));
        }
        String governor = facts.text("environment", "governor");
        if (governor != null && !governor.equals("performance")) {
            doubts.add("the clock may change: governor " + governor);
        }
        if ("true".equals(facts.text("versions", "dirty"))) {
            doubts.add("the tree was dirty: the commit is not what was measured");
        }
        skipped(run, doubts);
        effort(facts.part("effort"), doubts);
        return doubts;
    }

    /** What a run that ends by precision or by the clock could not have. */
    private static void effort(JsonObject effort, List<String> doubts) {
        if (effort.get("leftOut") instanceof JsonObject rows && rows.size() > 0) {
            double seconds = rows.asMap().values().stream().mapToDouble(JsonElement::getAsDouble).sum();
            doubts.add("left out for want of time: %s; they would take %.0f s more (--time)".formatted(String.join(", ", rows.keySet()), seconds));
        }
        if (effort.get("groups") instanceof JsonObject groups) {
            groups.asMap().forEach((name, group) -> tooFew(effort, name, group.getAsJsonObject(), doubts));
        }
    }

    private static void tooFew(JsonObject effort, String name, JsonObject group, List<String> doubts) {
        if (group.has("needed") && group.get("needed").getAsInt() > group.get("forks").getAsInt()) {
            doubts.add("%s had %d forks a row; ratios to ±%s %% need %d".formatted(name, group.get("forks").getAsInt(), BigDecimal.valueOf(effort.get("precision").getAsDouble() * 100).stripTrailingZeros().toPlainString(),
                group.get("needed").getAsInt()));
        }
    }

    private static void skipped(Run run, List<String> doubts) {
        JsonObject tables = run.conditions().has("tables") ? run.conditions().getAsJsonObject("tables") : new JsonObject();
        tables.asMap().forEach((name, table) -> {
            int skipped = table.getAsJsonObject().getAsJsonArray("skipped").size();
            if (skipped > 0) {
                doubts.add("table %s lacks %d of %d routes: skipped, see `tables` in run.json".formatted(name, skipped, skipped + table.getAsJsonObject().get("routes").getAsInt()));
            }
        });
    }

    private static void rows(Run run, List<Entry> entries, List<String> doubts) {
        int all = entries.size();
        add(doubts, run.rows().size() - all, run.rows().size(), "without a value: left out");
        int coldRows = new Facts(run.conditions()).cold().size();
        add(doubts, coldRows, all + coldRows, "cold: compiled still, or still faster, after the longest warm-up");
        add(doubts, count(entries, e -> e.state().cold() > 0), all, "with cold forks: leave out -wi, and they warm up until the compilers are through");
        add(doubts, count(entries, e -> e.sample().forks() == 1), all, "with 1 fork: no interval, nothing to be told apart by");
        add(doubts, count(entries, e -> e.sample().forks() == 2), all, "with 2 forks: their intervals are wide by necessity");
        add(doubts, count(entries, e -> e.state().trends().containsKey(Trend.SHORT)), all, "with less than 4 iterations in a fork: too few to tell a steady state");
        add(doubts, count(entries, e -> e.state().isMoving()), all, "not steady: they drift or shift");
        add(doubts, count(entries, e -> e.row().isSlowed()), all, "under -prof alloc: their times are no result");
        List<Entry> named = entries.stream().filter(e -> !e.name().isEmpty() && !e.isSide() && !e.row().concern().equals(LOAD)).toList();
        if (!named.isEmpty() && named.stream().noneMatch(Entry::isHarness)) {
            doubts.add("net is empty, for there is no row to subtract: add " + (named.get(0).name().equals("meter") ? "none" : "harness") + " to the list behind -p " + named.get(0).name() + "=");
        }
        long saturated = entries.stream().filter(e -> e.row().load().getOrDefault(CLIENT, 0.0) > SATURATED).count();
        add(doubts, (int) saturated, all, "whose client had nearly a core: it, not the server, ends their rate; look at CPU time");
        add(doubts, (int) entries.stream().filter(e -> e.row().load().getOrDefault("errors", 0.0) > 0).count(), all, "with errors: requests without an answer, or with a wrong status");
        int disturbed = entries.stream().mapToInt(e -> e.state().disturbed()).sum();
        if (disturbed > 0) {
            doubts.add(disturbed == 1 ? "1 fork was disturbed" : disturbed + " forks were disturbed");
        }
        List<Entry> requests = named.stream().filter(e -> e.row().method().equals(Budgets.REQUEST)).toList();
        if (!requests.isEmpty() && requests.stream().noneMatch(Entry::isHarness)) {
            doubts.add("no harness row of " + Budgets.REQUEST + ": parse+write contains the harness");
        }
    }

    /** What a stack does by design is told among the conditions, with its reason. */
    private static void remembering(Facts facts, Set<String> transports, List<Entry> entries, List<String> doubts) {
        String rows = entries.stream().filter(e -> e.state().remembers() && facts.remembering(e).isEmpty()).map(e -> e.row().title()).collect(Collectors.joining("; "));
        if (!rows.isEmpty()) {
            doubts.add("answered from memory, over 1.5 times as fast as what was never asked before: " + rows);
        }
        // an older run never asked
        if (facts.tellsContenders() && facts.sides().isEmpty()) {
            add(doubts, count(entries, e -> isRecallUnknown(e) && !transports.contains(e.contender())), entries.size(), "where nothing new can be asked: whether they answer from memory can't be told");
        }
    }

    /** Of what is asked for something that could be remembered; harness and transports are told all by design. */
    private static boolean isRecallUnknown(Entry entry) {
        return ASKED.contains(entry.row().method()) && !entry.isHarness() && !entry.row().isRecallKnown();
    }

    /** Nothing does the job with less work than the least: a floor that is none, or a job that is not done. Who is told the answers doesn't do it. */
    private static void belowFloor(Set<String> transports, List<Summary.Table> tables, List<String> doubts) {
        List<String> rows = new ArrayList<>();
        // the time in which memory is filled is no result
        for (Summary.Table table : tables.stream().filter(t -> !t.concern().equals("memory") && t.baseline().equals(Entry.FLOOR)).toList()) {
            for (Summary.Line line : table.lines()) {
                boolean isTold = transports.contains(line.contender()) || Entry.isHarness(table.contenderName(), line.contender());
                if (line.ratio() != null && line.ratio().high() < 1 && !isTold) {
                    rows.add(line.contender() + (line.speeds() == null ? " at " + Math.round(line.ratio().value() * 100) : " below " + Math.round(line.ratio().high() * 100)) + " % in " + Row.title(table.benchmark(), table.conditions()));
                }
            }
        }
        if (!rows.isEmpty()) {
            doubts.add("below the floor: " + String.join("; ", rows));
        }
    }

    /** What no CPU time tells: a neighbour in the caches, or a clock that another machine's load turns down. The forks do. */
    private static void spread(List<Entry> entries, List<String> doubts) {
        double[] spreads = entries.stream().mapToDouble(Entry::spreadPercent).filter(percent -> !Double.isNaN(percent)).toArray();
        double spread = spreads.length == 0 ? 0 : Medians.of(spreads);
        if (spread > Entry.WILD_PERCENT) {
            doubts.add("forks of one row differ by %.0f %% (the median over rows; 3 %% on a quiet machine): neighbours, of which CPU time shows few in a virtual machine".formatted(spread));
        }
        add(doubts, count(entries, e -> e.sample().speeds() != null), entries.size(), "with two speeds: an interval that covers both, and no ratio");
    }

    private static void residuals(List<Summary.Budget> budgets, List<String> doubts) {
        String without = budgets.stream().filter(b -> b.residual() == null && Budgets.hasResidual(b.conditions())).map(Summary.Budget::stack).distinct().collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            doubts.add("no residual for " + without + ": the run lacks a router or JSON alone (RouteMatchBenchmark -p table=app -p probe=app, EncodeBenchmark.freshArray -p payload=user)");
        }
    }

    private static void add(List<String> doubts, int some, int all, String what) {
        if (some > 0) {
            doubts.add(some + " of " + all + (all == 1 ? " row " : " rows ") + what);
        }
    }

    private static int count(List<Entry> entries, Predicate<Entry> which) {
        return (int) entries.stream().filter(which).count();
    }
}
