package org.requestcore.result;

import java.util.Map;

/**
 * One row of a JMH result file.
 *
 * @param benchmark JMH's name of the method, with its package
 * @param mode      JMH's short label: avgt, thrpt, sample, ss
 * @param params    in the order of the file
 * @param jvmArgs   the forks' flags
 * @param jdk       the forks' JDK, e.g. "17.0.15"
 * @param primary   the score
 * @param secondary by JMH's name without its leading dot, e.g. "gc.alloc.rate.norm"
 */
public record Row(String benchmark, String mode, Map<String, String> params, String jvmArgs, String jdk, Metric primary, Map<String, Metric> secondary) {
}
