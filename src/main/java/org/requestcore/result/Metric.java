package org.requestcore.result;

/**
 * The raw data of one metric of a row.
 *
 * @param unit  as JMH writes it, e.g. "ns/op", "B/op"
 * @param forks a line a fork, in it a value an iteration; forks without a value are left out
 */
public record Metric(String unit, double[][] forks) {
}
