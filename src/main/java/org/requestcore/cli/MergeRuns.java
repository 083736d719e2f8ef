package org.requestcore.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.requestcore.run.folder.Merge;

/** Joins shards. */
@Command(name = "merge", mixinStandardHelpOptions = true, description = "Joins the shards of a run (--shard) that were measured on like machines into one run.")
public final class MergeRuns implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "1..*", description = "The folders of all shards.")
    private List<Path> runs;

    @Option(names = "--run-dir", paramLabel = "DIR", description = "The new folder, if not below jmh-results/.")
    private Path folder;

    @Override
    public Integer call() {
        System.out.println(Merge.of(runs, folder));
        return 0;
    }
}
