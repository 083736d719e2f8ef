package org.requestcore.run.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.requestcore.plan.Cell;
import org.requestcore.plan.Fork;
import org.requestcore.plan.PlannedRow;
import org.requestcore.plan.Rounds;
import org.requestcore.plan.Selection;
import org.requestcore.plan.Plan;

class PilotThenTopUpTest {
    private static final double FOREVER = Double.POSITIVE_INFINITY;

    /** A group of routers and one of libraries, three forks of each as a pilot; every fork takes ten seconds. */
    private final Plan plan = Plan.of(List.of(selection("RouteMatch -p stack=floor,radix -p profile=clean -f 3"), selection("EncodeBenchmark.reused -p library=floor,jackson -p payload=user -f 3")));
    private final Map<String, double[]> medians = new HashMap<>();
    private final Map<PlannedRow, Integer> done = new HashMap<>();
    private double spent;
    /** Of whom a fork takes as long, once there is one. */
    private final Map<String, Double> slow = new HashMap<>();

    private final Outcome outcome = new Outcome() {
        @Override
        public double secondsSpent() {
            return spent;
        }

        @Override
        public double roundSeconds(Collection<PlannedRow> rows) {
            return rows.stream().mapToDouble(row -> seconds(row)).sum();
        }

        @Override
        public double missingSeconds(Collection<PlannedRow> rows, int forks) {
            return rows.stream().mapToDouble(row -> Math.max(0, forks - done.getOrDefault(row, 0)) * seconds(row)).sum();
        }

        @Override
        public List<double[]> pilots(PlannedRow row, int forks) {
            return List.of(Arrays.copyOf(medians.get(contender(row)), forks));
        }
    };

    PilotThenTopUpTest() {
        quiet("floor");
        quiet("radix");
        quiet("jackson");
    }

    @Test
    void aPilotThatIsPreciseEnoughIsAll() {
        assertEquals(Map.of("floor", 6L, "radix", 3L, "jackson", 3L), run(new PilotThenTopUp(rounds(), 0.05, FOREVER)));
    }

    /** One number for all rows that are compared: rows that run longer than others meet other weather. */
    @Test
    void allRowsOfAGroupGetTheSame() {
        noisy("radix");
        Map<String, Long> forks = run(new PilotThenTopUp(rounds(), 0.05, FOREVER));
        assertTrue(forks.get("radix") > 3, forks.toString());
        assertEquals(forks.get("radix") + 3, forks.get("floor"));
        assertEquals(3, forks.get("jackson"));
    }

    /** What comes in the rounds of the top-up changes nothing: a run that looks again and again stops when it likes what it sees. */
    @Test
    void theTopUpIsDecidedOnce() {
        noisy("radix");
        PilotThenTopUp ending = new PilotThenTopUp(rounds(), 0.05, FOREVER);
        List<Integer> pilot = IntStream.range(0, 6).mapToObj(round -> run(ending.next(outcome)).size()).toList();
        List<Fork> round = run(ending.next(outcome));
        int foreseen = ending.foreseen().size();
        quiet("radix");
        assertEquals(Collections.nCopies(7, 2), Stream.concat(pilot.stream(), Stream.of(round.size())).toList());
        assertEquals(foreseen, rest(ending).size());
    }

    @Test
    void theWidestGroupHasTheTimeThatThereIs() {
        noisy("radix");
        slightlyNoisy("jackson");
        Map<String, Long> forks = run(new PilotThenTopUp(rounds(), 0.01, 12 * 10 + 20 * 8));
        assertTrue(forks.get("radix") > forks.get("jackson"), forks.toString());
        assertEquals(8 + 6, forks.get("radix") + forks.get("jackson"), "eight rounds of two rows fit in");
    }

    @Test
    void rowsForWhichThereIsNoTimeAreLeftOutByName() {
        PilotThenTopUp ending = new PilotThenTopUp(rounds(), 0.05, 95);
        assertEquals(Map.of("floor", 6L, "radix", 3L), run(ending));
        assertEquals(30L, ((Map<?, ?>) ending.told().get("leftOut")).get("EncodeBenchmark.reusedBuffer library=jackson payload=user"));
    }

    /** A round that would end too late isn't begun, whatever was planned: forks can take longer than they did. */
    @Test
    void theClockEndsTheTopUp() {
        noisy("radix");
        PilotThenTopUp ending = new PilotThenTopUp(rounds(), 0.05, 1_000);
        for (int fork = 0; fork < 12;) {
            fork += run(ending.next(outcome)).size();
        }
        assertEquals(2, run(ending.next(outcome)).size());
        spent = 990;
        assertEquals(List.of(), ending.next(outcome));
    }

    @Test
    void noRowRunsForEver() {
        medians.put("radix", new double[] {100, 300, 900});
        assertEquals(30, run(new PilotThenTopUp(rounds(), 0.01, FOREVER)).get("radix"));
    }

    /** How long forks take turns out in the first round: rows for which there is no time then are not begun, and those that are begun have their whole pilot. */
    @Test
    void noRowIsBegunThatCantBeEnded() {
        slow.put("radix", 60.0);
        PilotThenTopUp ending = new PilotThenTopUp(rounds(), 0.05, 230);
        assertEquals(Map.of("floor", 3L, "radix", 3L), run(ending));
        assertEquals(2, ((Map<?, ?>) ending.told().get("leftOut")).size());
    }

    /** Forks can take longer than they did: what is whole then is no less so. */
    @Test
    void whatIsWholeIsNotLeftOut() {
        PilotThenTopUp ending = new PilotThenTopUp(rounds(), 0.05, 65);
        for (int fork = 0; fork < 6;) {
            fork += run(ending.next(outcome)).size();
        }
        spent = 90;
        assertEquals(List.of(), ending.next(outcome));
        assertEquals(2, ((Map<?, ?>) ending.told().get("leftOut")).size(), "the libraries");
        assertEquals(1, ((Map<?, ?>) ending.told().get("groups")).size());
    }

    /** What is compared need not be of the same importance. */
    @Test
    void rowsThatStandApartComeInTheirOrder() {
        Plan apart = Plan.of(List.of(selection("RouteMatch -p stack=floor -p profile=clean -f 3"), selection("EncodeBenchmark.reused -p library=jackson -p payload=user -f 3"),
            selection("RouteMatch -p stack=radix -p profile=clean -f 3")));
        noisy("radix");
        assertEquals(Map.of("floor", 3L, "jackson", 3L), run(new PilotThenTopUp(new Rounds(apart.rows(), 1), 0.05, 80)));
        done.clear();
        spent = 0;
        Map<String, Long> all = run(new PilotThenTopUp(new Rounds(apart.rows(), 1), 0.05, 1_000));
        assertTrue(all.get("radix") > 3 && all.get("radix").equals(all.get("floor")), "topped up together: " + all);
        assertEquals(3, all.get("jackson"));
    }

    /** What drifts meets all alike: a budget takes rows from each other that are not of the same importance. */
    @Test
    void onlyTheFirstRoundGoesByImportance() {
        PilotThenTopUp ending = new PilotThenTopUp(rounds(), 0.05, 1_000);
        assertEquals(List.of(1, 1, 1, 1, 4, 4), IntStream.range(0, 6).mapToObj(stage -> run(ending.next(outcome)).size()).toList());
    }

    /** Even if the last one that was begun has to be given up for it. */
    @Test
    void theFirstRowsAreMeasuredWhole() {
        slow.put("radix", 100.0);
        PilotThenTopUp ending = new PilotThenTopUp(rounds(), 0.05, 240);
        assertEquals(Map.of("floor", 6L, "radix", 1L, "jackson", 3L), run(ending));
        assertEquals(1, ((Map<?, ?>) ending.told().get("leftOut")).size());
    }

    /** A run that goes on is told what it has, and goes on to the same end. */
    @Test
    void resumedItMeasuresWhatWasMissing() {
        PilotThenTopUp stopped = new PilotThenTopUp(rounds(), 0.05, 125);
        for (int stage = 0; stage < 3; stage++) {
            run(stopped.next(outcome));
        }
        PilotThenTopUp resumed = new PilotThenTopUp(rounds(), 0.05, 125);
        for (List<Fork> stage = resumed.next(outcome); !stage.isEmpty(); stage = resumed.next(outcome)) {
            run(stage.stream().filter(fork -> fork.number() > done.getOrDefault(fork.row(), 0)).toList());
        }
        assertEquals(List.of(3, 3, 3, 3), List.copyOf(done.values()));
        assertEquals(Map.of(), resumed.told().get("leftOut"));
    }

    private double seconds(PlannedRow row) {
        return done.containsKey(row) ? slow.getOrDefault(contender(row), 10.0) : 10;
    }

    private List<Fork> run(List<Fork> forks) {
        forks.forEach(fork -> {
            done.merge(fork.row(), 1, Integer::sum);
            spent += seconds(fork.row());
        });
        return forks;
    }

    private Map<String, Long> run(PilotThenTopUp ending) {
        Map<String, Long> forks = new HashMap<>();
        rest(ending).forEach(fork -> forks.merge(contender(fork.row()), 1L, Long::sum));
        return forks;
    }

    private List<Fork> rest(PilotThenTopUp ending) {
        List<Fork> all = new ArrayList<>();
        for (List<Fork> stage = ending.next(outcome); !stage.isEmpty(); stage = ending.next(outcome)) {
            all.addAll(run(stage));
        }
        assertEquals(all.size(), all.stream().distinct().count(), "no fork twice");
        return all;
    }

    private static String contender(PlannedRow row) {
        Cell cell = row.cell();
        return cell.params().getOrDefault("stack", cell.params().get("library"));
    }

    private void quiet(String contender) {
        medians.put(contender, new double[] {100, 100.5, 99.5});
    }

    private void slightlyNoisy(String contender) {
        medians.put(contender, new double[] {100, 104, 97});
    }

    private void noisy(String contender) {
        medians.put(contender, new double[] {100, 110, 92});
    }

    private Rounds rounds() {
        return new Rounds(plan.rows(), 1);
    }

    private static Selection selection(String line) {
        return Selection.of(List.of(line.split(" ")));
    }
}
