package org.requestcore.run;

/**
 * One JVM's worth of measuring.
 *
 * @param row    what it measures
 * @param number from 1
 */
record Fork(PlannedRow row, int number) {
}
