package org.requestcore.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a name leads to; of what is not ours, and of what no build named, nothing. */
class SourcesTest {
    private static final String FORGE = "https://forge.example/suite";

    private final Sources sources = new Sources(FORGE, "1e1713b");

    @Test
    void oursAreFound() {
        assertEquals(FORGE + "/tree/1e1713b/src/main/java/org/requestcore/stack/netty", sources.contender("stack", "netty-aggregator"));
        assertEquals(FORGE + "/tree/1e1713b/src/main/java/org/requestcore/model/floor/json", sources.contender("library", "floor"));
        assertEquals(FORGE + "/blob/1e1713b/src/main/java/org/requestcore/bench/json/DecodeBenchmark.java", sources.benchmark("json", "DecodeBenchmark.decode"));
    }

    @Test
    void othersAreNot() {
        assertEquals("", sources.contender("stack", "jackson"));
        assertEquals("", sources.contender("meter", "timer"));
        assertEquals("", sources.benchmark("routing", "Sort.quick"));
        assertEquals("", sources.benchmark("../..", "RouteMatchBenchmark.match"));
        assertEquals("", sources.benchmark("routing", "../Checked"));
    }

    @Test
    void withoutACommitItIsTheSourceOfToday() {
        assertEquals(FORGE + "/tree/HEAD/src/main/java/org/requestcore/stack/vertx", new Sources(FORGE, null).contender("stack", "vertx"));
        assertEquals(FORGE + "/tree/HEAD/src/main/java/org/requestcore/stack/vertx", new Sources(FORGE, "\"><img>").contender("stack", "vertx"));
    }

    @Test
    void withoutAnAddressThereIsNone() {
        assertEquals("", new Sources("${project.scm.url}", "1e1713b").contender("stack", "vertx"));
        assertEquals("", new Sources("javascript:boom()", "1e1713b").benchmark("json", "DecodeBenchmark.decode"));
    }
}
