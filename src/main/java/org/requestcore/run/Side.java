package org.requestcore.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.requestcore.plan.Variant;
import org.requestcore.run.folder.ForkClassPath;
import org.requestcore.run.folder.ForkRecord;
import org.requestcore.run.folder.Journal;
import org.requestcore.run.folder.RunFolder;

/**
 * What forks run with, and where they are kept. A run has one side, or several that are compared.
 *
 * @param classPath of its forks
 */
record Side(Variant variant, RunFolder folder, Journal journal, ForkClassPath classPath) {

    static Side of(Variant variant, RunFolder folder) {
        return new Side(variant, folder, Journal.open(folder.path()), ForkClassPath.of(variant.classPath()));
    }

    /** What was done so far. */
    List<ForkRecord> records() {
        return Journal.read(folder.path());
    }

    /** Forks that failed and were not run again with success, each with its reason. */
    List<Map<String, Object>> failures() {
        Map<String, ForkRecord> last = new LinkedHashMap<>();
        records().forEach(r -> last.put(r.key(), r));
        return last.values().stream().filter(r -> r.failed() != null).map(Side::failure).toList();
    }

    /** Rows that have no warm fork, each with the longest warm-up that was tried, and why its last fork is cold. */
    List<Map<String, Object>> cold() {
        Map<String, ForkRecord> cold = new LinkedHashMap<>();
        records().stream().filter(ForkRecord::isCold).forEach(r -> cold.put(r.row(), r));
        records().stream().filter(ForkRecord::hasResult).forEach(r -> cold.remove(r.row()));
        return cold.values().stream().map(Side::cold).toList();
    }

    private static Map<String, Object> cold(ForkRecord record) {
        Map<String, Object> cold = new LinkedHashMap<>();
        cold.put("benchmark", record.benchmark());
        cold.put("mode", record.mode());
        cold.put("params", record.params());
        cold.put("warmupIterations", record.warmups());
        cold.put("reason", record.cold());
        return cold;
    }

    private static Map<String, Object> failure(ForkRecord record) {
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("row", record.row());
        failure.put("fork", record.fork());
        failure.put("reason", record.failed());
        return failure;
    }

    /** At once, so that a run that is killed later tells them. */
    void keepFailures() {
        folder.put(RunFolder.FAILURES, failures());
    }
}
