package org.requestcore.run;

/**
 * One JVM's worth of measuring.
 *
 * @param row    what it measures
 * @param number from 1
 */
record Fork(PlannedRow row, int number) {

    /** Tells forks of all rows apart. */
    String key() {
        return key(row.cell().id(), number);
    }

    static String key(String row, int number) {
        return row + " fork " + number;
    }
}
