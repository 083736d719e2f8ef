package org.requestcore.contract.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.workload.BadInput;

class TwinRowTest {
    @Test
    void textIsAMethodAndItsParameters() {
        TwinRow row = TwinRow.of("RouteMatchBenchmark.match table=github probe=mix profile=clean");
        assertEquals("RouteMatchBenchmark.match", row.method());
        assertEquals(List.of("table", "probe", "profile"), List.copyOf(row.params().keySet()));
        assertEquals("routing", row.concern());
        assertEquals(Map.of(), TwinRow.of("EncodeBenchmark.freshArray").params());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "routing table=github", "RouteMatchBenchmark table=github", "RouteMatchBenchmark.match github", "RouteMatchBenchmark.match table="})
    void whatIsNoRowIsRefusedWithTheMend(String text) {
        assertTrue(assertThrows(BadInput.class, () -> TwinRow.of(text)).getMessage().contains("RouteMatchBenchmark.match table=github"));
    }

    @Test
    void notAllBenchmarksHaveTwins() {
        assertThrows(BadInput.class, () -> TwinRow.of("ScrapeBenchmark.scrape").concern());
    }
}
