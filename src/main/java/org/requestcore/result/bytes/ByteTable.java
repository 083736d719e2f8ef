package org.requestcore.result.bytes;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

import org.requestcore.result.Row;
import org.requestcore.result.Run;
import org.requestcore.workload.BadInput;

/** What rows allocate, of several JDKs, as a file of JSON that is looked over and committed. */
public record ByteTable(List<KeptRow> rows) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** @throws BadInput if it is none */
    public static ByteTable read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            KeptRow[] rows = GSON.fromJson(reader, KeptRow[].class);
            if (rows == null || List.of(rows).stream().anyMatch(row -> row.row() == null || row.reason() == null || row.classes() == null)) {
                throw new BadInput(file + ": no table of bytes; make one with: bytes RUN --write " + file);
            }
            return new ByteTable(List.of(rows));
        } catch (IOException | JsonParseException | NullPointerException e) {
            throw new BadInput(file + ": can't be read as a table of bytes; make one with: bytes RUN --write " + file);
        }
    }

    /** @throws BadInput if no row of the run has B/op of two forks */
    public static ByteTable of(Run run) {
        List<KeptRow> rows = run.rows().stream().filter(row -> KeptRow.leasts(row).length > 1).map(KeptRow::of).toList();
        if (rows.isEmpty()) {
            throw new BadInput(run.name() + ": no row has B/op of two forks and more, and so no tolerance; measure with -f 5");
        }
        return new ByteTable(rows);
    }

    /** These rows, with the tolerances that people have given reasons for, and what only the older one has. */
    public ByteTable over(ByteTable older) {
        Map<String, KeptRow> all = byKey(older.rows);
        rows.forEach(row -> all.merge(row.key(), row, (known, now) -> now.withToleranceOf(known)));
        return new ByteTable(List.copyOf(all.values()));
    }

    private static Map<String, KeptRow> byKey(Collection<KeptRow> rows) {
        Map<String, KeptRow> byKey = new TreeMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    /** A line a field, sorted: differences of two tables can be read. */
    public String json() {
        return GSON.toJson(rows.stream().sorted(Comparator.comparing(KeptRow::key)).toList()) + "\n";
    }

    /**
     * A row that a run and a table both have.
     *
     * @param kept    of the table
     * @param bytes   of the run, B/op
     * @param classes of the run, B/op; empty if it didn't run with {@code -prof alloc}
     */
    public record Held(KeptRow kept, double bytes, Map<String, Double> classes) {
        /** More or less: who allocates less has another table to write. */
        public boolean isOff() {
            return Math.abs(bytes - kept.bytes()) > kept.tolerance();
        }
    }

    /** What of a run can be held against this table: warm rows of the same JDK. */
    public List<Held> held(Run run) {
        Map<String, KeptRow> known = byKey(rows);
        List<Held> held = new ArrayList<>();
        for (Row row : run.rows()) {
            double[] forks = KeptRow.leasts(row);
            KeptRow kept = known.get(KeptRow.release(row) + " " + row.title());
            if (kept != null && forks.length > 0 && !row.isCold()) {
                held.add(new Held(kept, KeptRow.least(forks), KeptRow.classes(row)));
            }
        }
        return held;
    }

    /** Rows of the run that are not in the table, or cold. */
    public List<String> notHeld(Run run) {
        List<String> held = held(run).stream().map(h -> h.kept().row()).toList();
        return run.rows().stream().map(Row::title).filter(title -> !held.contains(title)).toList();
    }
}
