package org.requestcore.plan;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openjdk.jmh.annotations.Mode;

import org.requestcore.contract.Asks;

/**
 * One row to be: a benchmark method and a value for each of its parameters.
 *
 * @param benchmark JMH's name of the method
 * @param mode      what is measured: average time, unless the user says otherwise
 * @param asks      the contract that the class asks for
 * @param params    in the order of JMH
 */
public record Cell(String benchmark, Mode mode, Asks.Contract asks, Map<String, String> params) {
    /** What the input is. All other parameters are axes, along which a report compares: contenders, shapes, depths, tables. */
    private static final Set<String> INPUTS = Set.of("probe", "payload", "wire");

    /**
     * Rows of one group are compared with each other: by contender, as a budget, as a slope, as growth. So their forks are interleaved, and no
     * shard separates them.
     */
    public String group() {
        String className = benchmark.substring(0, benchmark.lastIndexOf('.'));
        return params.entrySet().stream().filter(e -> INPUTS.contains(e.getKey())).map(e -> " " + e.getKey() + "=" + e.getValue()).collect(Collectors.joining("", className, ""));
    }

    /** Tells rows of all runs apart. */
    public String id() {
        return params.entrySet().stream().map(e -> " " + e.getKey() + "=" + e.getValue()).collect(Collectors.joining("", benchmark + " " + mode.shortLabel(), ""));
    }

    @Override
    public String toString() {
        String name = benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
        return params.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" ", name + " ", ""));
    }
}
