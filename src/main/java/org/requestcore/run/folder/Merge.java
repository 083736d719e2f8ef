package org.requestcore.run.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.requestcore.plan.Invocation;
import org.requestcore.plan.Shard;
import org.requestcore.workload.BadInput;

/** Joins the shards of one plan, measured on like machines, into one run. */
public final class Merge {
    private Merge() {
    }

    /**
     * @param wanted the new run's folder; null for one below jmh-results/
     * @return the new run's folder
     * @throws BadInput if a shard is missing, has not ended or is there twice, or their machines, JDKs, jars or plans differ
     */
    public static Path of(List<Path> shards, Path wanted) {
        List<RunFolder> runs = shards.stream().map(RunFolder::open).sorted(Comparator.comparingInt(run -> shard(run).index())).toList();
        requireWhole(runs);
        requireAlike(runs);
        RunFolder merged = RunFolder.create(wanted, "", conditions(runs));
        List<ForkRecord> records = new ArrayList<>();
        runs.forEach(run -> records.addAll(Journal.read(run.path())));
        try (Journal journal = Journal.open(merged.path())) {
            records.forEach(journal::append);
        }
        Told.keep(records, merged);
        merged.put("time", ForkTimes.of(records));
        merged.write(Results.of(records, List.of()));
        return merged.path();
    }

    private static Shard shard(RunFolder run) {
        if (!run.conditions().has("shard")) {
            throw new BadInput(run.path() + ": is no shard; merge joins what was run with --shard");
        }
        return Shard.of(run.conditions().get("shard").getAsString());
    }

    private static void requireWhole(List<RunFolder> runs) {
        int count = shard(runs.get(0)).count();
        TreeSet<Integer> missing = new TreeSet<>(IntStream.range(0, count).boxed().toList());
        for (RunFolder run : runs) {
            if (shard(run).count() != count || !missing.remove(shard(run).index())) {
                throw new BadInput(run.path() + ": shard " + shard(run) + " is there twice, or is one of another number of shards");
            }
            if (!run.hasEnded()) {
                throw new BadInput(run.path() + ": has not ended; go on with it: " + Invocation.with("resume", run.path()));
            }
        }
        if (!missing.isEmpty()) {
            throw new BadInput("shard " + missing.first() + "/" + count + " is missing; name all " + count + " runs");
        }
    }

    private static void requireAlike(List<RunFolder> runs) {
        for (RunFolder run : runs) {
            List<String> differences = Sameness.differences(runs.get(0).conditions(), run.conditions());
            if (!differences.isEmpty()) {
                throw new BadInput(run.path() + ": can't be merged with " + runs.get(0).path() + ": " + String.join("; ", differences));
            }
        }
    }

    /** What each group got, and what was left out: a shard has whole groups. */
    private static void efforts(JsonObject into, JsonObject from) {
        if (into.has("effort") && from.has("effort")) {
            for (String part : List.of("groups", "leftOut")) {
                JsonObject all = into.getAsJsonObject("effort").getAsJsonObject(part);
                from.getAsJsonObject("effort").getAsJsonObject(part).asMap().forEach(all::add);
            }
        }
    }

    /** The first shard's, with what each shard says of its own machine and time. */
    private static JsonObject conditions(List<RunFolder> runs) {
        JsonObject conditions = runs.get(0).conditions().deepCopy();
        JsonArray shards = new JsonArray();
        JsonArray failures = new JsonArray();
        JsonArray sessions = new JsonArray();
        JsonArray cold = new JsonArray();
        for (RunFolder run : runs) {
            JsonObject shard = new JsonObject();
            List.of("shard", "command", "environment", "noise").forEach(name -> shard.add(name, run.conditions().get(name)));
            shards.add(shard);
            failures.addAll(run.conditions().getAsJsonArray("failures"));
            sessions.addAll(run.conditions().getAsJsonArray("sessions"));
            cold.addAll(run.conditions().getAsJsonArray("cold"));
            efforts(conditions, run.conditions());
        }
        conditions.remove("shard");
        conditions.remove("seed");
        List.of("rows", "forks").forEach(name -> conditions.addProperty(name, runs.stream().mapToInt(run -> run.conditions().get(name).getAsInt()).sum()));
        conditions.add("shards", shards);
        conditions.add("failures", failures);
        conditions.add("sessions", sessions);
        conditions.add("cold", cold);
        conditions.addProperty("started", runs.stream().map(run -> run.conditions().get("started").getAsString()).min(Comparator.naturalOrder()).orElseThrow());
        conditions.addProperty("ended", runs.stream().map(run -> run.conditions().get("ended").getAsString()).max(Comparator.naturalOrder()).orElseThrow());
        return conditions;
    }
}
