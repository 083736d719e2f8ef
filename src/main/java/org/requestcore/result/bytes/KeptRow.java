package org.requestcore.result.bytes;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.requestcore.result.Row;

/**
 * What an operation of a row allocates, as a table keeps it.
 *
 * @param jdk       the release, 17: another one's library and compiler allocate otherwise
 * @param row       as it is called
 * @param bytes     B/op: the least of all iterations and forks, for all that disturbs adds to it
 * @param tolerance B/op, to either side
 * @param reason    of the tolerance
 * @param classes   B/op by class, if it ran with {@code -prof alloc}; else empty
 */
public record KeptRow(int jdk, String row, double bytes, double tolerance, String reason, Map<String, Double> classes) {
    /** A fraction of a byte is what the measurement itself allocates, spread over the operations. */
    private static final double LEAST_TOLERANCE = 1;
    /** Few forks don't show all that there is: the next one may lie as far beyond as they lie apart. */
    private static final double FORKS_TO_COME = 2;
    /** Where compilers decide otherwise from fork to fork, they do so from run to run too: a match of a router by some percent, as another day's runs have shown. */
    private static final double RUNS_TO_COME = 0.03;
    private static final String MEASURED = "forks ";

    /** @param row that has B/op of two forks and more */
    static KeptRow of(Row row) {
        double[] forks = leasts(row);
        double apart = Arrays.stream(forks).max().orElseThrow() - least(forks);
        String reason = MEASURED + (apart < LEAST_TOLERANCE ? "agree" : "are up to %s B apart: compilers inline otherwise from fork to fork, and remove other objects".formatted(rounded(apart)));
        double tolerance = apart < LEAST_TOLERANCE ? LEAST_TOLERANCE : Math.max(FORKS_TO_COME * apart, RUNS_TO_COME * least(forks));
        return new KeptRow(release(row), row.title(), rounded(least(forks)), rounded(tolerance), reason, classes(row));
    }

    /** B/op of its forks, the least of each. */
    static double[] leasts(Row row) {
        return row.bytes() == null ? new double[0] : Arrays.stream(row.bytes().forks()).mapToDouble(KeptRow::least).toArray();
    }

    static double least(double... values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    static int release(Row row) {
        String release = row.jdk().split("\\D")[0];
        return release.isEmpty() ? 0 : Integer.parseInt(release);
    }

    static Map<String, Double> classes(Row row) {
        return row.allocatedClasses().stream().collect(Collectors.toMap(name -> name, name -> rounded(row.secondary().get(Row.ALLOCATED + name).median()), (a, b) -> b, TreeMap::new));
    }

    private static double rounded(double bytes) {
        return Math.round(bytes * 10) / 10.0;
    }

    /** The same figures with the older one's tolerance, if people have given a reason for that. */
    KeptRow withToleranceOf(KeptRow older) {
        return older.reason.startsWith(MEASURED) ? this : new KeptRow(jdk, row, bytes, older.tolerance, older.reason, classes);
    }

    /** Of table and JDK. */
    String key() {
        return jdk + " " + row;
    }
}
