package org.requestcore.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.Options;

import org.requestcore.contract.Stacks;
import org.requestcore.contract.island.Islands;
import org.requestcore.workload.BadInput;

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
 * @param effort     when it ends, and how long forks may warm up
 * @param variants   of its sides, the one that its folder is called after first; a run that compares nothing has one
 */
public record Request(List<String> command, String name, List<Selection> selections, Path folder, Shard shard, boolean sequential, long seed, Effort effort, List<Variant> variants) {

    boolean isNamed() {
        return name != null;
    }

    /** The options that are the whole run's: output, verbosity, result file. */
    public Options options() {
        return selections.get(0).options();
    }

    /** Whether all rows warm up in one JVM: then JMH has to see them together, and runs them by itself. */
    public boolean isBulk() {
        return options().getWarmupMode().orElse(Defaults.WARMUP_MODE).isBulk() || !options().getWarmupIncludes().isEmpty();
    }

    /** Where JMH's log goes. */
    public OutputFormat output() {
        return isNamed() ? Formats.silent() : Formats.of(options());
    }

    public ResultFormatType resultFormat() {
        return options().getResultFormat().orElse(Defaults.RESULT_FORMAT);
    }

    /** Where JMH's -rf and -rff want the results besides; null if they don't. */
    public Path resultFile() {
        if (!options().getResult().hasValue() && !options().getResultFormat().hasValue()) {
            return null;
        }
        return Path.of(options().getResult().orElse(Defaults.RESULT_FILE_PREFIX + "." + resultFormat().toString().toLowerCase(Locale.ROOT)));
    }

    /** @throws BadInput if options don't go together, or there is no other build to run against */
    public void check(Plan plan) {
        if (isBulk() && !plan.absences().isEmpty()) {
            throw new BadInput("a bulk warm-up runs all combinations, but some are absent (" + plan.absences().iterator().next() + "); narrow them with -p");
        }
        if (isBulk()) {
            plan.contenders();
        }
        if (!effort.isFixed() && (sequential || isBulk() || plan.rows().stream().anyMatch(row -> row.forks() < 2))) {
            throw new BadInput("--precision and --time go on in rounds, after a pilot of two forks and more; leave out " + (sequential ? "--sequential" : isBulk() ? "the bulk warm-up" : "-f 0 or -f 1"));
        }
        PlannedRow first = plan.rows().get(0);
        double least = first.forks() * first.expectedSeconds() * variants.size();
        if (least > effort.seconds()) {
            throw new BadInput("--time: the pilot of the first row alone takes about %.0f s; give more, or fewer forks (-f)".formatted(Math.ceil(least)));
        }
        if (isBulk() && (shard != null || variants.size() > 1)) {
            throw new BadInput("a bulk warm-up puts all rows into one JVM; leave out " + (shard != null ? "--shard" : variants.get(1).option()));
        }
        variants.forEach(variant -> variant.check(plan));
        plan.rows().stream().filter(row -> isBulk() || row.forks() == 0).map(row -> row.cell().params().get("stack")).filter(s -> s != null && !Islands.isHere(Stacks.named(s)))
            .findFirst().ifPresent(stack -> {
                throw new BadInput("stack '%s' has libraries of its own, which only its own forks load; leave out %s".formatted(stack, isBulk() ? "the bulk warm-up" : "-f 0"));
            });
        Javas.check(plan);
        if (resultFile() != null) {
            requireWritable(resultFile());
        }
    }

    /** Before hours of measuring, not after. */
    private static void requireWritable(Path file) {
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
        } catch (IOException e) {
            throw new BadInput("-rff " + file + ": can't be written; give a file in a folder that exists");
        }
    }

    /** What this shard measures of a plan. */
    public Plan part(Plan whole) {
        return shard == null ? whole : shard.of(whole);
    }

    /** All forks, in order, of a run whose number of forks is given. */
    public List<Fork> schedule(Plan plan) {
        return sequential ? Schedule.sequential(plan.rows()) : Schedule.interleaved(plan.rows(), seed);
    }

    /** Of a run that goes on until something is reached. */
    public Rounds rounds(Plan plan) {
        return new Rounds(plan.rows(), seed);
    }
}
