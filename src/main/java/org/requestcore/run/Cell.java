package org.requestcore.run;

import java.util.Map;
import java.util.stream.Collectors;

import org.requestcore.contract.Asks;

/**
 * One row to be: a benchmark method and a value for each of its parameters.
 *
 * @param benchmark JMH's name of the method
 * @param asks      the contract that the class asks for
 * @param params    in the order of JMH
 */
record Cell(String benchmark, Asks.Contract asks, Map<String, String> params) {
    @Override
    public String toString() {
        String name = benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
        return params.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" ", name + " ", ""));
    }
}
