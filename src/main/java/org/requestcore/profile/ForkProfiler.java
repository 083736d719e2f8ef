package org.requestcore.profile;

import java.io.File;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/** Measures in the fork, and is external only to add options to the fork's JVM. */
abstract class ForkProfiler implements ExternalProfiler, InternalProfiler {
    @Override
    public final Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
        return List.of();
    }

    @Override
    public final void beforeTrial(BenchmarkParams params) {
        // the fork does it all
    }

    @Override
    public final Collection<? extends Result<?>> afterTrial(BenchmarkResult result, long pid, File stdOut, File stdErr) {
        return List.of();
    }

    @Override
    public final boolean allowPrintOut() {
        return true;
    }

    @Override
    public final boolean allowPrintErr() {
        return true;
    }
}
