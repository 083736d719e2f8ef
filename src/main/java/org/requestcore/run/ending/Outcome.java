package org.requestcore.run.ending;

import java.util.Collection;
import java.util.List;

import org.requestcore.plan.PlannedRow;

/** What has become of forks so far, and what one more of a row will cost. */
public interface Outcome {
    /** Of all forks, cold and failed ones included, in all sessions of the run. */
    double secondsSpent();

    /** That one round will take: a fork of each of these rows, on each side. */
    double roundSeconds(Collection<PlannedRow> rows);

    /** That the forks of these rows will take that are missing yet to so many of each, on each side. */
    double missingSeconds(Collection<PlannedRow> rows, int forks);

    /** The medians of a row's first forks, an array a side that has some. */
    List<double[]> pilots(PlannedRow row, int forks);
}
