package org.requestcore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.requestcore.result.Run;
import org.requestcore.result.Runs;
import org.requestcore.result.bytes.ByteTable;
import org.requestcore.result.bytes.ByteTable.Held;
import org.requestcore.workload.BadInput;

/** Keeps what rows allocate, and holds a run against what was kept. */
@Command(name = "bytes", mixinStandardHelpOptions = true, sortOptions = false, description = {
    "Holds what the rows of a run allocate against a table that is kept, or keeps it: B/op, the least of its forks, with a tolerance and its reason.",
    "Exit code 3 if a row allocates more or less than it may, 4 if no row can be told: none is in the table for this JDK, or all are cold. A run with -prof alloc tells the classes too."})
public final class Bytes implements Callable<Integer> {
    private static final double LEAST = 0.5;

    @Parameters(paramLabel = "RUN", description = "A run's folder, or a JSON file that JMH wrote.")
    private Path run;

    @ArgGroup(multiplicity = "1")
    private Table table;

    private static final class Table {
        @Option(names = "--check", paramLabel = "TABLE", description = "Hold the run against this table.")
        private Path check;

        @Option(names = "--write", paramLabel = "TABLE", description = "Put the run's rows into this table: of two forks and more, which show how far forks lie apart. Rows that the run hasn't stay, and so do tolerances whose reason is of your own.")
        private Path write;
    }

    @Override
    public Integer call() {
        Run measured = Runs.read(run);
        return table.check == null ? write(measured) : check(measured, ByteTable.read(table.check));
    }

    private int write(Run measured) {
        ByteTable now = ByteTable.of(measured);
        ByteTable all = Files.exists(table.write) ? now.over(ByteTable.read(table.write)) : now;
        try {
            Files.writeString(table.write, all.json());
        } catch (IOException e) {
            throw new BadInput(table.write + ": can't be written; name a file in a folder that exists and where you may write");
        }
        System.err.printf("Written: %s, %d rows of this run, %d in all%n", table.write, now.rows().size(), all.rows().size());
        return 0;
    }

    private int check(Run measured, ByteTable known) {
        List<Held> held = known.held(measured);
        List<Held> off = held.stream().filter(Held::isOff).toList();
        off.forEach(row -> Output.print(line(row) + "\n"));
        List<String> open = known.notHeld(measured);
        if (!open.isEmpty()) {
            System.err.printf("%d of %d rows can't be told: they are cold, or not in the table; first %s%n", open.size(), measured.rows().size(), open.get(0));
        }
        System.err.printf("%d of %d rows allocate what they did%n", held.size() - off.size(), held.size());
        return !off.isEmpty() ? Compare.WORSE : held.isEmpty() ? Compare.UNDECIDED : 0;
    }

    private static String line(Held row) {
        return String.format(Locale.ROOT, "%s: %,.1f B/op, before %,.1f, tolerance %,.1f (%s)%s", row.kept().row(), row.bytes(), row.kept().bytes(), row.kept().tolerance(), row.kept().reason(), classes(row));
    }

    /** Those that changed, what changed most first. */
    private static String classes(Held row) {
        if (row.classes().isEmpty() || row.kept().classes().isEmpty()) {
            return "";
        }
        Map<String, Double> change = new TreeMap<>(row.classes());
        row.kept().classes().forEach((name, bytes) -> change.merge(name, -bytes, Double::sum));
        return change.entrySet().stream().filter(c -> Math.abs(c.getValue()) >= LEAST).sorted((a, b) -> Double.compare(Math.abs(b.getValue()), Math.abs(a.getValue())))
            .map(c -> String.format(Locale.ROOT, "%s %+,.1f", c.getKey(), c.getValue())).collect(Collectors.joining(", ", "; ", ""));
    }
}
