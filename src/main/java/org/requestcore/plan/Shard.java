package org.requestcore.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.requestcore.workload.BadInput;

/**
 * A part of a plan for one machine of several.
 *
 * @param index from 0, as Kubernetes counts the pods of an indexed job (JOB_COMPLETION_INDEX)
 * @param count of all shards
 */
public record Shard(int index, int count) {

    /**
     * @param text I/N
     * @throws BadInput if it isn't that
     */
    public static Shard of(String text) {
        if (!text.matches("\\d{1,4}/\\d{1,4}")) {
            throw new BadInput("--shard " + text + ": give I/N, e.g. 0/4");
        }
        Shard shard = new Shard(Integer.parseInt(text.split("/")[0]), Integer.parseInt(text.split("/")[1]));
        if (shard.index >= shard.count) {
            throw new BadInput("--shard " + text + ": I counts from 0" + (shard.count > 0 ? " to " + (shard.count - 1) : "") + ", as JOB_COMPLETION_INDEX does");
        }
        return shard;
    }

    /**
     * This shard's part. Rows that are compared with each other stay together: the longest group first, each to the shard that has the least to do.
     *
     * @throws BadInput if there are more shards than groups
     */
    Plan of(Plan plan) {
        List<List<PlannedRow>> groups = new ArrayList<>(Schedule.groups(plan.rows()).values());
        if (count > groups.size()) {
            throw new BadInput("--shard " + this + ": rows that are compared stay together, in " + groups.size() + (groups.size() == 1 ? " group" : " groups") + " (list tells how many); take N up to that");
        }
        groups.sort(Comparator.comparingDouble(Shard::seconds).reversed());
        double[] loads = new double[count];
        Set<PlannedRow> mine = new HashSet<>();
        for (List<PlannedRow> group : groups) {
            int least = IntStream.range(0, count).boxed().min(Comparator.comparingDouble(i -> loads[i])).orElseThrow();
            loads[least] += seconds(group);
            if (least == index) {
                mine.addAll(group);
            }
        }
        return new Plan(plan.rows().stream().filter(mine::contains).toList(), plan.absences());
    }

    private static double seconds(List<PlannedRow> group) {
        return new Plan(group, Set.of()).expectedSeconds();
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
