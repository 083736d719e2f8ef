package org.requestcore.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a user wants measured.
 *
 * @param command    as typed
 * @param name       of the selections, if there can be several: "tour", "full" or a file's. They are shown as one piece of work, without JMH's log. Null for
 *                   one of JMH's command lines
 * @param selections what, and how
 * @param folder     where to keep it; null for a new folder below jmh-results/
 * @param shard      which part of it; null for all
 * @param sequential whether forks run in JMH's order
 * @param seed       of the order, if it isn't sequential
 * @param against    another build of this suite, whose forks run between ours; null for none
 */
public record Request(List<String> command, String name, List<Selection> selections, Path folder, Shard shard, boolean sequential, long seed, Path against) {

    boolean isNamed() {
        return name != null;
    }

    /** What this shard measures of a plan. */
    Plan part(Plan whole) {
        return shard == null ? whole : shard.of(whole);
    }

    List<Fork> schedule(Plan plan) {
        return sequential ? Schedule.sequential(plan.rows()) : Schedule.interleaved(plan.rows(), seed);
    }
}
