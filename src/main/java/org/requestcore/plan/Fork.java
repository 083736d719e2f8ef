package org.requestcore.plan;

/**
 * One JVM's worth of measuring.
 *
 * @param row    what it measures
 * @param number from 1
 */
public record Fork(PlannedRow row, int number) {

    /** Tells forks of all rows apart. */
    public String key() {
        return key(row.cell().id(), number);
    }

    public static String key(String row, int number) {
        return row + " fork " + number;
    }
}
