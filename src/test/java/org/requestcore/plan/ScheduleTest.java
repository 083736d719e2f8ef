package org.requestcore.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.workload.BadInput;

/** The order of forks, and their distribution over machines. */
class ScheduleTest {
    private static final Plan PLAN = Plan.of(List.of(Selection.of(List.of("RouteMatch|RequestBenchmark|Encode", "-f", "3"))));

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void everyForkRunsOnceInRoundsOfItsGroup(long seed) {
        List<Fork> order = Schedule.interleaved(PLAN.rows(), seed);
        assertEquals(PLAN.forks(), new HashSet<>(order).size());
        assertEquals(PLAN.forks(), order.size());
        List<String> rounds = order.stream().map(f -> f.row().cell().group() + " round " + f.number()).toList();
        assertEquals(new ArrayList<>(new LinkedHashSet<>(rounds)), runs(rounds), "each round of each group is one stretch");
    }

    /** Without repetitions next to each other. */
    private static List<String> runs(List<String> values) {
        return IntStream.range(0, values.size()).filter(i -> i == 0 || !values.get(i).equals(values.get(i - 1))).mapToObj(values::get).toList();
    }

    @Test
    void seedDecidesTheOrder() {
        assertEquals(Schedule.interleaved(PLAN.rows(), 5), Schedule.interleaved(PLAN.rows(), 5));
        assertNotEquals(Schedule.interleaved(PLAN.rows(), 5), Schedule.interleaved(PLAN.rows(), 6));
        List<Fork> order = Schedule.interleaved(PLAN.rows(), 5);
        String group = order.get(0).row().cell().group();
        List<List<Cell>> rounds = IntStream.rangeClosed(1, 3)
            .mapToObj(round -> order.stream().filter(f -> f.number() == round && f.row().cell().group().equals(group)).map(f -> f.row().cell()).toList()).toList();
        assertNotEquals(rounds.get(0), rounds.get(1), "each round is shuffled anew");
        assertEquals(new HashSet<>(rounds.get(0)), new HashSet<>(rounds.get(1)));
    }

    @Test
    void sequentialIsAsJmhDoesIt() {
        List<Fork> order = Schedule.sequential(PLAN.rows());
        assertEquals(PLAN.forks(), order.size());
        assertEquals(List.of(1, 2, 3, 1), order.subList(0, 4).stream().map(Fork::number).toList());
        assertEquals(order.get(0).row(), order.get(2).row());
    }

    @Test
    void contendersShapesAndTablesAreCompared() {
        Plan plan = Plan.of(List.of(Selection.of(List.of("RequestBenchmark|TableSize"))));
        assertEquals(Set.of("org.requestcore.bench.request.RequestBenchmark wire=minimal", "org.requestcore.bench.request.RequestBenchmark wire=wrk",
            "org.requestcore.bench.request.RequestBenchmark wire=browser", "org.requestcore.bench.request.RequestBenchmark wire=post",
            "org.requestcore.bench.routing.TableSizeBenchmark probe=mix"), Schedule.groups(plan.rows()).keySet());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9})
    void shardsAreAPartitionThatSeparatesNoGroup(int count) {
        List<Plan> parts = IntStream.range(0, count).mapToObj(i -> new Shard(i, count).of(PLAN)).toList();
        assertEquals(PLAN.rows().size(), parts.stream().mapToInt(p -> p.rows().size()).sum());
        assertEquals(new HashSet<>(PLAN.rows()), parts.stream().flatMap(p -> p.rows().stream()).collect(Collectors.toSet()));
        assertEquals(Schedule.groups(PLAN.rows()).size(), parts.stream().mapToInt(p -> Schedule.groups(p.rows()).size()).sum());
        assertTrue(parts.stream().noneMatch(p -> p.rows().isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1/", "2/2", "0/0", "-1/2", "a/b", "0/2/3"})
    void badShardIsRefused(String text) {
        assertTrue(assertThrows(BadInput.class, () -> Shard.of(text)).getMessage().startsWith("--shard " + text));
    }

    @Test
    void moreShardsThanGroupsAreRefused() {
        assertTrue(assertThrows(BadInput.class, () -> new Shard(0, 1_000).of(PLAN)).getMessage().contains("groups"));
    }
}
