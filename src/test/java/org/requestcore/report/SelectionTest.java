package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.result.Summary;
import org.requestcore.workload.BadInput;

class SelectionTest {
    private final Summary all = Samples.summary();

    private static Summary select(Summary from, String... params) {
        return Selection.of(Samples.params(params)).from(from);
    }

    @Test
    void onlyRowsWithAllParametersAreLeft() {
        Summary some = select(all, "stack", "netty,floor", "shape", "served");
        assertEquals(List.of("RequestBenchmark.serve"), some.tables().stream().map(Summary.Table::benchmark).toList());
        assertEquals(List.of("floor", "netty"), some.tables().get(0).lines().stream().map(Summary.Line::contender).toList());
        assertEquals(List.of("floor", "netty"), some.budgets().stream().map(Summary.Budget::stack).toList());
        assertSame(all.tables().get(1).lines().get(3).ratio(), some.tables().get(0).lines().get(1).ratio());
    }

    @Test
    void nothingAskedIsAll() {
        assertSame(all, Selection.of(Map.of()).from(all));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        stcak | netty | no row of 2026-11-23T134739_vm_jdk17_g1 has a parameter 'stcak'; they have stack, table, probe, profile, shape, wire, meter
        stack | netti | no row of 2026-11-23T134739_vm_jdk17_g1 has stack=netti; there are harness, floor, radix, undertow, regexscan, vertx-web, vertx, netty
        """)
    void whatTheRunDoesNotHaveIsSaid(String name, String value, String message) {
        assertEquals(message, assertThrows(BadInput.class, () -> select(all, name, value)).getMessage());
    }

    @Test
    void noRowIsLeft() {
        assertThrows(BadInput.class, () -> select(all, "table", "github", "shape", "served"));
    }
}
